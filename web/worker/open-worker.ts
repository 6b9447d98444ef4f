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
import { openOwnerDatabase } from "../local/database.ts";
import { type Outbox, outboxOf, type Waiting } from "../local/outbox.ts";
import { replicaOf } from "../local/replica.ts";
import type { Safe } from "../local/sealing.ts";
import { bundlesBy } from "../local/send-bundle.ts";
import type { BatchesHere } from "../screens/caseload/vaccines/batch.ts";
import type { Standing } from "../screens/phone/what-waits.ts";
import { after, language, newId, now, webCrypto } from "../field/browser.ts";
import type { Told } from "../field/follow.ts";
import { isKnown } from "./answers.ts";
import type { OnHand } from "./on-hand.ts";
import { openBatches } from "./batches.ts";
import { type Cards, openCards } from "./cards.ts";
import { type Caseload, openCaseload } from "./caseload.ts";
import { followRecorded } from "./follow-recorded.ts";
import { keepingCertificates, type KeptCertificates } from "./kept-certificates.ts";
import { ownCallOf } from "./own-call.ts";
import { openOwnSender } from "./own-sender.ts";
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
  const ask = async () => {
    await allSent();
    const refused = await caseload.ask();
    if (refused === null) void cards.ask();
    return refused;
  };
  const recorded = followRecorded({
    ...{ outbox, ask, after },
    onTold: caseload.here.onChange,
    isKnown: (one, all) => isKnown(caseload.here.now(), one, all),
  });

  // What is told of a child is all of it: told after each of ten records, it would be told ten times.
  const { sender, allSent, isAnothers, begin } = openOwnSender({
    ...{ memberId, session, house, database, safe, outbox, today, recordedHere },
    letsMeIn: async () => (await house(readCaseload, { limit: 1 })).is === "done",
    bundles: bundlesBy(bundlesOf("", { fetch: sendRequest, language: language.current, press })),
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

  await recorded.begin();
  begin(() => void ask());

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
    isAnothers,
  };
}
