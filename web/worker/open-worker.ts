import { calendarDay } from "../../foundation/calendar-day.ts";
import type { Call } from "../../foundation/client.ts";
import type { InputOf } from "../../foundation/operation.ts";
import { recordDose, withdrawDose } from "../../modules/adherence/operations.ts";
import { registerPatient } from "../../modules/people/operations.ts";
import type { BrowserSession } from "../app/browser-session.ts";
import { clipsOf } from "../local/clips.ts";
import { openOwnerDatabase } from "../local/database.ts";
import { oneSender } from "../local/one-sender.ts";
import { onTheWay } from "../local/on-the-way.ts";
import { type Outbox, outboxOf, type Waiting } from "../local/outbox.ts";
import type { Safe } from "../local/sealing.ts";
import { listen, openSender, type Token } from "../local/sender.ts";
import type { Standing } from "../screens/phone/what-waits.ts";
import { after, locks, newId, now, random, webCrypto } from "../field/browser.ts";
import { type Told, told } from "../field/follow.ts";
import { holdReleases } from "../field/follow-releases.ts";
import type { OnHand } from "./answers.ts";
import { type Caseload, openCaseload } from "./caseload.ts";
import { ownCallOf, ownerOf } from "./own-call.ts";
import { recordedHere, workerCallOf } from "./worker-call.ts";

/** A worker's phone that was opened with their PIN. */
export interface OpenWorker {
  readonly memberId: string;
  readonly call: Call;
  /** Past the phone, straight to the house: for what must be looked up there. */
  readonly house: Call;
  readonly caseload: Caseload;
  readonly outbox: Outbox;
  /** Undefined: not read yet. */
  readonly waiting: Told<readonly Waiting[] | undefined>;
  readonly sending: { now(): Standing; onChange(hear: () => void): () => void };
  sendNow(): void;
  /** Somebody signed in again: what was paused goes on, if it was the one whose phone this is. */
  signedIn(): "same" | "another";
}

/** What was recorded here, opened, by the id under which it waits. */
interface Recorded {
  readonly operation: string;
  readonly input: object;
}

export async function openWorker(memberId: string, safe: Safe, { session, call }: BrowserSession): Promise<OpenWorker> {
  const house = ownCallOf(call, session, memberId);
  const database = openOwnerDatabase(memberId);
  const caseload = await openCaseload(database, safe, house, now);
  const today = () => calendarDay(now(), caseload.here.now().timeZone);
  const outbox = outboxOf(database, safe, { now, today });
  const clips = clipsOf(database, safe, webCrypto, locks);
  const waiting = told<readonly Waiting[] | undefined>(undefined);
  /** Also what has arrived and is not in the caseload yet, so that nothing is seen to vanish on its way. */
  let recorded = new Map<string, Recorded>();

  const sender = openSender({
    outbox,
    rows: onTheWay(database),
    call: house,
    async token(stale): Promise<Token> {
      const held = session.token();
      if (held === null || held === stale) await session.turn();
      const token = session.token();
      if (token !== null && token !== stale) {
        return ownerOf(token) === memberId ? { is: "token", token } : { is: "signed-out" };
      }
      return { is: session.standing().is === "signed-out" ? "signed-out" : "no-network" };
    },
    operationNamed: (name) => recordedHere.find((operation) => operation.name === name),
    // A worker's phone films nothing yet: no clip is ever in its outbox.
    upload: async () => ({ is: "refused", code: "something-broke", params: {} }),
    wholeClip: clips.whole,
    oneAtATime: oneSender(database, locks, { tab: newId(), now, after }),
    now,
    today,
    random,
    after,
  });

  async function readOutbox(): Promise<void> {
    const all = await outbox.all();
    const next = new Map<string, Recorded>();
    for (const { id, operation } of all) {
      const input = recorded.get(id)?.input ?? ((await outbox.inputOf(id).catch(() => null)) as object | null);
      if (input !== null) next.set(id, { operation, input });
    }
    const arrived = [...recorded].filter(([id]) => !next.has(id));
    recorded = new Map([...arrived, ...next]);
    waiting.tell(all);
    if (arrived.length === 0) return;
    // The house has it now: once the caseload says so, the phone need not.
    if ((await caseload.ask()) === null) for (const [id] of arrived) recorded.delete(id);
  }

  const inputsOf = <Input>({ name }: { readonly name: string }) =>
    Array.from(recorded.values()).flatMap(({ operation, input }) => (operation === name ? [input as Input] : []));
  const onHand = (): OnHand => ({
    ...caseload.here.now(),
    words: inputsOf<InputOf<typeof recordDose>>(recordDose),
    withdrawn: new Set(inputsOf<InputOf<typeof withdrawDose>>(withdrawDose).map(({ factId }) => factId)),
    registrations: inputsOf<InputOf<typeof registerPatient>>(registerPatient),
  });

  let letGo: (() => void) | null = null;
  sender.onChange(() => {
    if (sender.standing() === "sending") letGo ??= holdReleases();
    else {
      letGo?.();
      letGo = null;
    }
  });
  outbox.onChange(() => void readOutbox());
  const ask = () => void caseload.ask();
  window.addEventListener("online", ask);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") ask();
  });
  await readOutbox();
  void session.open().then(ask);
  listen(sender, window);

  return {
    memberId,
    house,
    call: workerCallOf({ house, caseload: caseload.here.now, onHand, outbox, newId, now, after }),
    caseload,
    outbox,
    waiting,
    sending: { now: sender.standing, onChange: sender.onChange },
    sendNow: sender.wake,
    signedIn() {
      const token = session.token();
      if (token !== null && ownerOf(token) !== memberId) return "another";
      sender.resume();
      ask();
      return "same";
    },
  };
}
