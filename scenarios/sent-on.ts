import type { InputOf } from "../foundation/operation.ts";
import { findPatients } from "../modules/people/operations.ts";
import { addFacility } from "../modules/places/operations.ts";
import { acceptTransfer, askReferral, askTransfer, moveMember } from "../modules/transfers/operations.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { openTheWay } from "./on-the-way.ts";

/** A district with two facilities beside each other, and those who answer for each. */
export async function openTwoPlaces() {
  const way = await openTheWay();
  const { house, ours, id } = way;
  const there = house.newId() as never;
  const offers = ["x-ray", "tb-treatment", "dr-tb-care"] as const;
  const input = { placeId: there, parentId: ours.district, type: "chc", name: "CHC Belapur", services: [...offers] };
  await house.act(addFacility, input as never, ours.builder);
  const here = way.phc as never;
  const doctorHere = await ours.member("doctor", here);
  const doctorThere = await ours.member("doctor", there);
  const workerThere = await ours.member("worker", there);
  const supervisor = await ours.member("supervisor", ours.district);
  const admin = await ours.member("admin", ours.district);

  const places = {
    ...way,
    here,
    there,
    doctorHere,
    doctorThere,
    workerThere,
    supervisor,
    admin,
    async asked(
      patientId: never,
      by: Claims = doctorHere,
      more: Partial<InputOf<typeof askTransfer>> = {},
    ): Promise<{ sendingId: never; code: string }> {
      const sendingId = id();
      const asked = { patientId, sendingId, toId: there, why: "moved-home", note: null, ...more } as const;
      return { sendingId, code: codeOf(await house.send(askTransfer, asked, by)) };
    },
    async referred(patientId: never, more: Partial<InputOf<typeof askReferral>> = {}) {
      const sendingId = id();
      const asked = { patientId, sendingId, toId: there, why: "x-ray", note: null, ...more } as const;
      return { sendingId, code: codeOf(await house.send(askReferral, asked, doctorHere)) };
    },
    async accepted(sendingId: never, by: Claims = doctorThere, workerId: string | null = null): Promise<string> {
      return codeOf(await house.send(acceptTransfer, { toId: there, sendingId, workerId: workerId as never }, by));
    },
    async moved(member: Claims & { assignment: string }, placeId: string, by: Claims = admin) {
      const given = { assignmentId: id(), role: "worker" as const, placeId: placeId as never };
      const moves = { memberId: member.member as never, endsId: member.assignment as never, ...given };
      return house.send(moveMember, moves, by);
    },
    async sees(by: Claims, patientId: never): Promise<boolean> {
      const { patients } = await house.act(findPatients, { patientIds: [patientId] }, by);
      return patients.length === 1;
    },
    /** The places that care for a patient now: one, always. */
    async caring(patientId: string): Promise<string[]> {
      const rows = await house.look<{ place: string }>(
        "select place from people.care where patient = $1 and place is not null and ended_at is null",
        [patientId],
      );
      return rows.map(({ place }) => place);
    },
  };
  return places;
}
