import type { Call } from "../../foundation/client.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { Session } from "../app/session.ts";
import { clipsOf } from "../local/clips.ts";
import type { OwnerDatabase } from "../local/database.ts";
import { oneSender } from "../local/one-sender.ts";
import { onTheWay } from "../local/on-the-way.ts";
import type { Outbox } from "../local/outbox.ts";
import type { Safe } from "../local/sealing.ts";
import type { Bundles, Token } from "../local/sender-ports.ts";
import { listen, openSender, type Sender } from "../local/sender.ts";
import { after, locks, newId, now, random, webCrypto } from "../field/browser.ts";
import { holdReleases } from "../field/follow-releases.ts";
import { ownerOf } from "./own-call.ts";

interface OwnSenderParts {
  readonly memberId: string;
  readonly session: Session;
  /** Calls in the name of this member alone. */
  readonly house: Call;
  readonly database: OwnerDatabase;
  readonly safe: Safe;
  readonly outbox: Outbox;
  readonly today: () => string;
  /** What may wait in the outbox. */
  readonly recordedHere: readonly Operation[];
  /** After a 403: does the house still let this member do anything at all? */
  readonly letsMeIn: () => Promise<boolean>;
  readonly bundles?: Bundles;
}

/** What was recorded by the one whose PIN opened the phone, on its way to the house. */
export interface OwnSender {
  readonly sender: Sender;
  /** Nothing is on its way any more. */
  allSent(): Promise<void>;
  /** Is the browser's session of somebody else, who uses the same phone? */
  isAnothers(): boolean;
  /** Sends, and then asks the house anew: now, when it is signed in to, when the network is back, when the page is looked at. */
  begin(ask: () => void): void;
}

export function openOwnSender({ memberId, session, house, database, safe, ...parts }: OwnSenderParts): OwnSender {
  const clips = clipsOf(database, safe, webCrypto, locks);
  const isOwners = () => ownerOf(session.token() ?? "") === memberId;
  const sender = openSender({
    outbox: parts.outbox,
    rows: onTheWay(database),
    call: house,
    ...(parts.bundles && { bundles: parts.bundles }),
    async token(stale): Promise<Token> {
      const held = session.token();
      if (held === null || held === stale) await session.turn();
      const token = session.token();
      if (token !== null && token !== stale) {
        return ownerOf(token) === memberId ? { is: "token", token } : { is: "signed-out" };
      }
      return { is: session.standing().is === "signed-out" ? "signed-out" : "no-network" };
    },
    operationNamed: (name) => parts.recordedHere.find((operation) => operation.name === name),
    // Such a phone films nothing yet: no clip is ever in its outbox.
    mediumNamed: () => undefined,
    upload: async () => ({ is: "refused", code: "something-broke", params: {} }),
    wholeClip: clips.whole,
    letsMeIn: parts.letsMeIn,
    oneAtATime: oneSender(database, locks, { tab: newId(), now, after }),
    now,
    today: parts.today,
    random,
    after,
  });

  let letGo: (() => void) | null = null;
  sender.onChange(() => {
    if (sender.standing() === "sending") letGo ??= holdReleases();
    else {
      letGo?.();
      letGo = null;
    }
  });

  return {
    sender,
    isAnothers: () => session.token() !== null && !isOwners(),
    allSent: () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (sender.standing() === "sending") return;
          stop();
          resolve();
        };
        const stop = sender.onChange(look);
        look();
      }),
    begin(ask) {
      // Here or in another tab: what was paused goes on, if it was the one whose phone this is.
      session.onChange(() => {
        if (session.standing().is !== "signed-in" || !isOwners()) return;
        sender.resume();
        ask();
      });
      // What waits goes first.
      window.addEventListener("online", () => void after(1_000, ask));
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") ask();
      });
      listen(sender, window);
      // Who has just come in by their password has a session that is open.
      if (session.standing().is === "signed-in" && isOwners()) ask();
      else void session.open();
    },
  };
}
