import { testRegistration } from "../modules/people/test-registration.ts";
import { assignWorker, registerPatient } from "../modules/people/operations.ts";
import { addFacility } from "../modules/places/operations.ts";
import {
  acceptTransfer,
  askTransfer,
  closePlace,
  moveMember,
  refuseSending,
  withdrawSending,
} from "../modules/transfers/operations.ts";
import { openTestHouse, type Sent } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";

type Worker = Claims & { assignment: string };

/** Three blocks of a district with two facilities each, a doctor over each block, and four patients of the first facility. */
export async function openThreeBlocks() {
  const house = await openTestHouse();
  const ours = await house.organisation();
  const id = () => house.newId() as never;
  const blocks: string[] = [];
  const doctors: Claims[] = [];
  const workers: Worker[] = [];
  for (let block = 0; block < 3; block += 1) {
    const placeId = await ours.place("block", ours.district);
    blocks.push(placeId);
    doctors.push(await ours.member("doctor", placeId));
    workers.push(await ours.member("worker", placeId));
  }
  const admin = await ours.member("admin", ours.district);
  const facilities: { placeId: never; block: number }[] = [];
  for (let at = 0; at < 6; at += 1) {
    const placeId = id();
    const [block, name] = [at % 3, `PHC ${"ABCDEF"[at]}`];
    const facility = { placeId, parentId: blocks[block], type: "phc", name, services: [] };
    await house.act(addFacility, facility as never, admin);
    facilities.push({ placeId, block });
  }
  const patients: never[] = [];
  for (let at = 0; at < 4; at += 1) {
    const patientId = id();
    const name = `Patient ${"abcd"[at]}`;
    const said = testRegistration(
      { patientId, placeId: facilities[0]?.placeId ?? "", on: "2026-11-21" },
      { name, phone: null },
    );
    await house.act(registerPatient, { ...said, similar: "looked-at-and-new" }, workers[0] ?? null);
    patients.push(patientId);
  }

  const one = <Row>(rows: readonly Row[], at: number): Row => {
    const row = rows[at];
    if (row === undefined) throw new Error(`There is no such one: ${at}.`);
    return row;
  };
  return {
    house,
    ours,
    id,
    facilities,
    patients,
    workers,
    ask(patient: number, facility: number, by: number, sendingId: never, more?: Sent) {
      const toId = one(facilities, facility).placeId;
      const asked = { patientId: one(patients, patient), sendingId, toId, why: "nearer", note: null } as const;
      return house.send(askTransfer, asked, one(doctors, by), more);
    },
    accept(facility: number, by: number, sendingId: never, more?: Sent) {
      const toId = one(facilities, facility).placeId;
      return house.send(acceptTransfer, { toId, sendingId, workerId: null }, one(doctors, by), more);
    },
    refuse(facility: number, by: number, sendingId: never, more?: Sent) {
      const toId = one(facilities, facility).placeId;
      const no = { toId, sendingId, why: "no-room", answer: null } as const;
      return house.send(refuseSending, no, one(doctors, by), more);
    },
    withdraw(patient: number, by: number, sendingId: never, more?: Sent) {
      return house.send(withdrawSending, { patientId: one(patients, patient), sendingId }, one(doctors, by), more);
    },
    close: (facility: number, more?: Sent) =>
      house.send(closePlace, { placeId: one(facilities, facility).placeId }, admin, more),
    name(patient: number, worker: number, by: number, more?: Sent) {
      const given = { patientId: one(patients, patient), careId: id(), memberId: one(workers, worker).member as never };
      return house.send(assignWorker, given, one(doctors, by), more);
    },
    move(worker: number, endsId: string, assignmentId: never, block: number, more?: Sent) {
      const memberId = one(workers, worker).member as never;
      const role = { role: "worker" as const, placeId: one(blocks, block) as never };
      return house.send(moveMember, { memberId, endsId: endsId as never, assignmentId, ...role }, admin, more);
    },
    /** Of each patient, the facilities that care for them now and the workers who look after them, by number. */
    async caring() {
      const rows = await house.look<{ patient: string; place: string | null; member: string | null }>(
        "select patient, place, member from people.care where ended_at is null order by patient, id",
      );
      return patients.map((patientId) => {
        const mine = rows.filter(({ patient }) => patient === patientId);
        return {
          places: mine.flatMap(({ place }) =>
            place === null ? [] : [facilities.findIndex((one) => one.placeId === place)],
          ),
          workers: mine
            .flatMap(({ member }) => (member === null ? [] : [workers.findIndex((one) => one.member === member)]))
            .toSorted((a, b) => a - b),
        };
      });
    },
  };
}
