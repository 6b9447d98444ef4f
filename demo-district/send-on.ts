import type * as z from "zod/mini";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { findPatients } from "../modules/people/operations.ts";
import type { PatientId } from "../modules/people/patient.ts";
import {
  acceptTransfer,
  answerReferral,
  askReferral,
  askTransfer,
  moveMember,
} from "../modules/transfers/operations.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

/** How many more events of the house follow from what is told here. */
export const sentOnEvents = 10;

/** One transfer that waits too long, one that was accepted, one referral answered, and a worker who moved. */
export async function sendOn(
  build: Build,
  placeIdOf: (name: string) => string,
  members: ReadonlyMap<string, { readonly memberId: string; readonly assignmentId: string }>,
): Promise<void> {
  const { turnAt, idsOf, now, patients: told } = build;
  // A house that tells only some of the stories has nobody to send on.
  if (!sentOnPatients.every((one) => told.includes(one))) return;
  const newId = idsOf("sent on");
  const id = () => newId() as never;
  const claims = await signInEverybody(build);
  const place = (name: string) => placeIdOf(name) as never;

  async function does<O extends Operation>(
    who: string,
    operation: O,
    input: z.input<O["takes"]>,
    daysAgo: number,
  ): Promise<AnswerOf<O>> {
    const turn = turnAt(() => now - daysAgo * 86_400_000);
    const by = claims.get(who) ?? null;
    const outcome = await turn.run({ operation, input, by, commandId: newId(), door: houseDoor });
    if (outcome.is === "done") return outcome.answer as AnswerOf<O>;
    throw new Error(`The demo could not send somebody on: ${operation.name} answered ${outcome.refusal.refused}.`);
  }
  async function called(name: string): Promise<PatientId> {
    const { patients } = await does("doctor", findPatients, { search: name, limit: 1 }, 0);
    const [found] = patients;
    if (!found) throw new Error(`The demo knows no ${name}.`);
    return found.patientId;
  }

  // Over her block stands the supervisor, over both places the doctor, who has not answered for nine days.
  const waiting = {
    patientId: await called("Shanti Devi"),
    ...{ sendingId: id(), toId: place("DTC Demo Zila"), why: "needs-more-care" as const },
    note: "She vomits after the doses. Please look at her and go on with her treatment.",
  };
  await does("supervisor", askTransfer, waiting, 9);

  const toId = place("CHC Belapur");
  const over = { patientId: await called("Jagdish Turi"), sendingId: id(), toId, why: "moved-home" as const };
  await does("doctor", askTransfer, { ...over, note: "He lives with his son in Belapur now." }, 5);
  const workerId = (members.get("worker.belapur")?.memberId ?? null) as never;
  await does("supervisor", acceptTransfer, { toId, sendingId: over.sendingId, workerId }, 4);

  const film = { patientId: await called("Munni Khatoon"), sendingId: id(), toId, why: "x-ray" as const, note: null };
  await does("doctor", askReferral, film, 6);
  const answer = "Film taken on the same day. Nothing found in either lung.";
  await does("supervisor", answerReferral, { toId, sendingId: film.sendingId, answer }, 3);

  // Whom she looked after in Chakiya now waits for another name: two of them, one was taken over.
  const mover = members.get("worker.chakiya");
  const moves = { memberId: mover?.memberId as never, endsId: mover?.assignmentId as never, assignmentId: id() };
  await does("admin", moveMember, { ...moves, role: "worker", placeId: place("PHC Pipariya") }, 2);
}
