import { calendarDay } from "../../foundation/calendar-day.ts";
import { bundlesOf } from "../../foundation/bundle-client.ts";
import type { Call } from "../../foundation/client.ts";
import { recordDose, withdrawDose } from "../../modules/adherence/operations.ts";
import { endCard, giveCard, recordWriting } from "../../modules/cards/operations.ts";
import { endCare, markHome, registerChild } from "../../modules/children/operations.ts";
import { followReferral, recordMeasure, takeBackMeasure } from "../../modules/growth/operations.ts";
import { recordDoses, recordNotGiven, reportAefi, takeBackDose } from "../../modules/immunization/operations.ts";
import { acceptLead, closeLead } from "../../modules/outreach/operations.ts";
import { registerPatient } from "../../modules/people/operations.ts";
import { endSession, openSession } from "../../modules/sessions/operations.ts";
import { closeTask } from "../../modules/tasks/operations.ts";
import { readCaseload } from "../../modules/worklist/operations.ts";
import type { BrowserSession } from "../app/browser-session.ts";
import { press } from "../app/press.ts";
import { sendRequest } from "../app/send-request.ts";
import { clipsOf } from "../local/clips.ts";
import { openOwnerDatabase } from "../local/database.ts";
import { oneSender } from "../local/one-sender.ts";
import { onTheWay } from "../local/on-the-way.ts";
import { type Outbox, outboxOf, type Waiting } from "../local/outbox.ts";
import { replicaOf } from "../local/replica.ts";
import type { Safe } from "../local/sealing.ts";
import type { Token } from "../local/sender-ports.ts";
import { bundlesBy } from "../local/send-bundle.ts";
import { listen, openSender } from "../local/sender.ts";
import type { BatchesHere } from "../screens/caseload/vaccines/batch.ts";
import type { Standing } from "../screens/phone/what-waits.ts";
import { after, language, locks, newId, now, random, webCrypto } from "../field/browser.ts";
import type { Told } from "../field/follow.ts";
import { holdReleases } from "../field/follow-releases.ts";
import type { OnHand } from "./on-hand.ts";
import { openBatches } from "./batches.ts";
import { type Cards, openCards } from "./cards.ts";
import { type Caseload, openCaseload } from "./caseload.ts";
import { followRecorded } from "./follow-recorded.ts";
import { keepingCertificates, type KeptCertificates } from "./kept-certificates.ts";
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
  readonly batches: BatchesHere;
  readonly cards: Cards;
  /** The caseload, and what was recorded here and it does not say yet. */
  readonly onHand: () => OnHand;
  /** Undefined: not read yet. */
  readonly waiting: Told<readonly Waiting[] | undefined>;
  readonly sending: { now(): Standing; onChange(hear: () => void): () => void };
  sendNow(): void;
  /** Is the browser's session of another worker, who uses the same phone? */
  isAnothers(): boolean;
}

export async function openWorker(memberId: string, safe: Safe, { session, call }: BrowserSession): Promise<OpenWorker> {
  const house = ownCallOf(call, session, memberId);
  const database = openOwnerDatabase(memberId);
  const caseload = await openCaseload(database, safe, house, now);
  const today = () => calendarDay(now(), caseload.here.now().timeZone);
  const batches = await openBatches(database);
  const cards = await openCards(database, safe, house, {
    now,
    random: (bytes) => webCrypto.getRandomValues(new Uint8Array(bytes)),
  });
  const outbox = outboxOf(database, safe, { now, today });
  const clips = clipsOf(database, safe, webCrypto, locks);
  const ask = async () => {
    await allSent();
    const refused = await caseload.ask();
    if (refused === null) void cards.ask();
    return refused;
  };
  const recorded = followRecorded({ outbox, caseload: { here: caseload.here, ask }, after });

  const sender = openSender({
    outbox,
    rows: onTheWay(database),
    call: house,
    bundles: bundlesBy(bundlesOf("", { fetch: sendRequest, language: language.current, press })),
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
    mediumNamed: () => undefined,
    upload: async () => ({ is: "refused", code: "something-broke", params: {} }),
    wholeClip: clips.whole,
    letsMeIn: async () => (await house(readCaseload, { limit: 1 })).is === "done",
    oneAtATime: oneSender(database, locks, { tab: newId(), now, after }),
    now,
    today,
    random,
    after,
  });

  const onHand = (): OnHand => ({
    ...caseload.here.now(),
    endedHere: new Set(recorded.inputsOf(endCare).map(({ childId }) => childId)),
    words: recorded.inputsOf(recordDose),
    withdrawn: new Set(recorded.inputsOf(withdrawDose).map(({ factId }) => factId)),
    registrations: recorded.inputsOf(registerPatient),
    childRegistrations: recorded.inputsOf(registerChild),
    dosesSaid: recorded.inputsOf(recordDoses),
    dosesTakenBack: new Set(recorded.inputsOf(takeBackDose).map(({ doseId }) => doseId)),
    notGivenSaid: recorded.inputsOf(recordNotGiven),
    cardsGiven: recorded.inputsOf(giveCard),
    cardsEnded: recorded.inputsOf(endCard),
    cardsWritten: recorded.inputsOf(recordWriting),
    aefisSaid: recorded.inputsOf(reportAefi),
    measuresSaid: recorded.inputsOf(recordMeasure),
    measuresTakenBack: new Set(recorded.inputsOf(takeBackMeasure).map(({ measureId }) => measureId)),
    referralsFollowed: recorded.inputsOf(followReferral),
    leadsAccepted: recorded.inputsOf(acceptLead),
    leadsClosed: recorded.inputsOf(closeLead),
    sessionsOpened: recorded.inputsOf(openSession),
    sessionsEnded: recorded.inputsOf(endSession),
    homesMarked: recorded.inputsOf(markHome),
    tasksClosed: recorded.inputsOf(closeTask),
  });

  let letGo: (() => void) | null = null;
  sender.onChange(() => {
    if (sender.standing() === "sending") letGo ??= holdReleases();
    else {
      letGo?.();
      letGo = null;
    }
  });
  /** What is told of a child is all of it: told after each of ten records, it would be told ten times. */
  const allSent = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (sender.standing() === "sending") return;
        stop();
        resolve();
      };
      const stop = sender.onChange(look);
      look();
    });
  const isOwners = () => ownerOf(session.token() ?? "") === memberId;
  // Here or in another tab: what was paused goes on, if it was the one whose phone this is.
  session.onChange(() => {
    if (session.standing().is !== "signed-in" || !isOwners()) return;
    sender.resume();
    void ask();
  });
  // What waits goes first.
  window.addEventListener("online", () => void after(1_000, () => void ask()));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void ask();
  });
  await recorded.begin();
  listen(sender, window);
  // Who has just come in by their password has a session that is open.
  if (session.standing().is === "signed-in" && isOwners()) void ask();
  else void session.open();

  return {
    memberId,
    house,
    call: keepingCertificates(
      workerCallOf({ house, caseload: caseload.here.now, onHand, outbox, sending: sender, newId, now, after }),
      replicaOf<KeptCertificates>(database, safe, "certificates"),
      (asked) => caseload.here.now().children.some(({ childId }) => childId === asked),
    ),
    caseload,
    outbox,
    batches,
    cards,
    onHand,
    waiting: recorded.waiting,
    sending: { now: sender.standing, onChange: sender.onChange },
    sendNow: sender.wake,
    isAnothers: () => session.token() !== null && !isOwners(),
  };
}
