import type { Answered, Call } from "../../foundation/client.ts";
import type { AnswerOf, InputOf, Operation } from "../../foundation/operation.ts";
import { listToday, readDoses, recordDose, withdrawDose } from "../../modules/adherence/operations.ts";
import { endCard, giveCard, recordWriting } from "../../modules/cards/operations.ts";
import {
  endCare,
  findChildren,
  findSimilarChildren,
  markHome,
  readMeter,
  registerChild,
} from "../../modules/children/operations.ts";
import { followReferral, recordMeasure, takeBackMeasure } from "../../modules/growth/operations.ts";
import { recordDoses, recordNotGiven, reportAefi, takeBackDose } from "../../modules/immunization/operations.ts";
import { acceptLead, closeLead } from "../../modules/outreach/operations.ts";
import { findPatients, findSimilar, registerPatient } from "../../modules/people/operations.ts";
import { listFacilities } from "../../modules/places/operations.ts";
import { endSession, openSession } from "../../modules/sessions/operations.ts";
import { reportSymptoms } from "../../modules/symptoms/operations.ts";
import { closeTask } from "../../modules/tasks/operations.ts";
import type { Outbox, Says, Waiting } from "../local/outbox.ts";
import type { Sender } from "../local/sender.ts";
import { dosesHere, dueToday, findHere, similarHere } from "./answers.ts";
import type { OnHand } from "./on-hand.ts";
import type { CaseloadHere } from "./caseload.ts";
import { childrenHere, meterHere, similarChildrenHere } from "./answers-of-children.ts";

/*
 * The one way by which a worker's screens ask and record, with network or without.
 *
 *   what is kept here    the caseload, today's doses, the facilities: always answered by the phone
 *   what is recorded     on the disk first; then it waits a moment for the house's answer, so that
 *                        with network a refusal is said at once, and without one nobody waits
 *   anything else        asked of the house; somebody alike and a calendar are looked up here where it
 *                        cannot be reached
 */

/** What may be recorded with no network; whatever else needs the house. */
export const recordedHere = [
  recordDose,
  withdrawDose,
  registerPatient,
  registerChild,
  reportSymptoms,
  recordDoses,
  takeBackDose,
  recordNotGiven,
  giveCard,
  endCard,
  recordWriting,
  reportAefi,
  endCare,
  recordMeasure,
  takeBackMeasure,
  followReferral,
  acceptLead,
  closeLead,
  openSession,
  endSession,
  closeTask,
  markHome,
] as const satisfies readonly Operation[];

interface WorkerCallPorts {
  readonly house: Call;
  readonly caseload: () => CaseloadHere;
  readonly onHand: () => OnHand;
  readonly outbox: Outbox;
  readonly sending: Pick<Sender, "standing" | "onChange">;
  newId(): string;
  now(): number;
  after(milliseconds: number, what: () => void): () => void;
}

/** Longer than a good network takes, shorter than a person waits. */
const momentMs = 3_000;

export function workerCallOf(ports: WorkerCallPorts): Call {
  const { house, caseload, onHand, outbox, sending, now } = ports;

  /** What it came to within a moment: sent, refused, or still waiting. Where nothing can be sent nobody waits. */
  function fateOf(id: string): Promise<Waiting | "sent" | "waiting"> {
    return new Promise((resolve) => {
      const look = async () => {
        const row = (await outbox.all()).find((one) => one.id === id);
        if (row === undefined) end("sent");
        else if (row.state === "refused") end(row);
        else if (sending.standing() === "paused") end("waiting");
      };
      const end = (fate: Waiting | "sent" | "waiting") => {
        for (const stop of stops) stop();
        resolve(fate);
      };
      const stops = [
        outbox.onChange(() => void look()),
        sending.onChange(() => {
          if (sending.standing() === "no-network") end("waiting");
          else void look();
        }),
        ports.after(momentMs, () => end("waiting")),
      ];
      void look();
    });
  }

  async function record(operation: Operation, input: object, commandId: string): Promise<Answered<Operation>> {
    const { patientId, childId } = input as { readonly patientId?: string; readonly childId?: string };
    const about = patientId ?? childId ?? null;
    const refused = (await outbox.all()).find(
      (row) => row.state === "refused" && row.operation === operation.name && row.about === about,
    );
    // Put right on the screen where it was refused: it takes the place of what was wrong.
    const registers = operation.name === registerPatient.name || operation.name === registerChild.name;
    if (refused && registers && refused.id !== commandId) {
      await outbox.replace(refused.id, { id: commandId, input });
    } else {
      await outbox.add({ id: commandId, operation: operation.name, input, about, says: says(input) });
    }
    const fate = await fateOf(commandId);
    if (typeof fate === "string") return { is: "done", answer: operation.gives.parse(input) };
    const { code = "something-broke", params = {} } = fate.refusal ?? {};
    return { is: "refused", code, says: "", params, issues: [] };
  }

  function says(input: object): Says {
    const { patientId, childId, sessionId, taskId, identity, day, doses } = input as Partial<
      Omit<InputOf<typeof registerPatient>, "identity"> & InputOf<typeof recordDose> & InputOf<typeof recordDoses>
    > & {
      readonly sessionId?: string;
      readonly taskId?: string;
      readonly identity?: { readonly name: string | null; readonly mother?: string | null };
    };
    const known = caseload().rows.find((row) => row.patientId === patientId)?.name;
    const name =
      identity?.name ??
      identity?.mother ??
      known ??
      (childId && childName(childId)) ??
      (sessionId && siteName(sessionId)) ??
      (taskId && whomOf(taskId));
    return {
      ...(name ? { name } : {}),
      ...(day === undefined ? {} : { day }),
      ...(doses === undefined ? {} : { count: String(doses.length) }),
    };
  }

  /** Whom a task is about. */
  function whomOf(taskId: string): string | null {
    const called = caseload().tasks.find((one) => one.taskId === taskId)?.child?.called;
    return called?.name ?? called?.babyOf ?? null;
  }

  function siteName(sessionId: string): string | undefined {
    const session = caseload().sessions.find((one) => one.sessionId === sessionId);
    return session && (session.site?.name ?? session.facility.name);
  }

  /** As the registration of a child without a name says it: by the mother's. */
  function childName(childId: string): string | null {
    const kept = caseload().children.find((child) => child.childId === childId);
    if (kept) return kept.called.name ?? kept.called.babyOf;
    const coming = onHand().childRegistrations.find((child) => child.childId === childId)?.identity;
    return coming?.name ?? coming?.mother ?? coming?.guardian?.name ?? null;
  }

  /** Null: the phone does not know; the house is asked. */
  async function answerHere(operation: Operation, input: unknown): Promise<unknown> {
    switch (operation.name) {
      case listToday.name:
        return dueToday(onHand(), now());
      case findPatients.name: {
        const { patientIds, search = "" } = input as InputOf<typeof findPatients>;
        return patientIds ? null : findHere(onHand(), search, now());
      }
      case findChildren.name:
        return childrenHere(onHand(), (input as InputOf<typeof findChildren>).search ?? "");
      case readMeter.name:
        return meterHere(onHand());
      case listFacilities.name: {
        const { facilities } = caseload();
        return { facilities: [...facilities], next: null, total: facilities.length } satisfies AnswerOf<
          typeof listFacilities
        >;
      }
      default:
        return null;
    }
  }

  /** What the house says better, and the phone can say where the house is not to be had. */
  function withoutNetwork(operation: Operation, input: unknown): unknown {
    if (operation.name === findSimilar.name) {
      return similarHere(onHand(), (input as InputOf<typeof findSimilar>).identity, now());
    }
    if (operation.name === findSimilarChildren.name) {
      return similarChildrenHere(onHand(), (input as InputOf<typeof findSimilarChildren>).identity);
    }
    return operation.name === readDoses.name ? dosesHere(onHand(), input as InputOf<typeof readDoses>, now()) : null;
  }

  return async (operation, input, options = {}) => {
    if (recordedHere.some(({ name }) => name === operation.name)) {
      return record(operation, input as object, options.commandId ?? ports.newId()) as never;
    }
    const known = await answerHere(operation, input);
    if (known !== null) return { is: "done", answer: known as never };
    const answered = await house(operation, input, options);
    if (answered.is === "done" || answered.code !== "no-network") return answered;
    const fallback = withoutNetwork(operation, input);
    return fallback === null ? answered : { is: "done", answer: fallback as never };
  };
}
