import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import { ResultEntered } from "../modules/diagnosis/events.ts";
import type { TestFinding } from "../modules/diagnosis/test-result.ts";
import {
  collectSpecimen,
  copyResult,
  listLabWork,
  listPendingTests,
  readRequests,
  readSpecimen,
  receiveSpecimen,
  rejectSpecimen,
  reportResult,
  requestTests,
} from "../modules/laboratory/operations.ts";
import whenResultEntered from "../modules/laboratory/server/when-result-entered.ts";
import { addFacility } from "../modules/places/operations.ts";
import { codeOf } from "../server/test-house.ts";
import { openTheWay, today } from "./on-the-way.ts";

type Asked = Partial<InputOf<typeof requestTests>>;
type Collected = Partial<InputOf<typeof collectSpecimen>>;
type Rejected = Partial<InputOf<typeof rejectSpecimen>>;
type Reported = Partial<InputOf<typeof reportResult>>;

export const notFound: TestFinding = { test: "xpert", found: "not-found" };
export const foundResistant: TestFinding = { test: "xpert", found: "found-rif-resistant" };
/** So many days from the day on which tests happen. */
export const dayFrom = (days: number): never => addDays(today as CalendarDay, days) as never;

/** A house with a laboratory that lies outside the area of the patients, and whoever works there. */
export async function openTheLab() {
  const way = await openTheWay();
  const { house, id } = way;
  const labDistrict = await way.ours.place("district", null);
  async function facility(name: string, services: readonly string[], parentId = labDistrict): Promise<never> {
    const placeId = id();
    await house.act(
      addFacility,
      { placeId, parentId, type: "dr-tb-centre", name, services } as never,
      way.ours.builder,
    );
    return placeId;
  }
  const labId = await facility("Mandal laboratory", ["molecular-test", "culture"]);
  const technician = await way.ours.member("lab", labId);

  const lab = {
    ...way,
    facility,
    labDistrict,
    labId,
    technician,
    async asks(patientId: never, more: Asked = {}, by = way.worker) {
      const requestId = (more.requestId ?? id()) as never;
      const usual = {
        tests: ["xpert"] as ["xpert"],
        purpose: "diagnosis" as const,
        labId,
        askedOn: today,
        collected: null,
        note: null,
      };
      const code = codeOf(await house.send(requestTests, { patientId, ...usual, ...more, requestId }, by));
      return { requestId, code };
    },
    async collects(patientId: never, requestId: never, more: Collected = {}, by = way.worker) {
      const specimenId = (more.specimenId ?? id()) as never;
      const usual = { kind: "sputum" as const, collectedOn: today };
      const input = { patientId, requestId, ...usual, ...more, specimenId };
      return { specimenId, code: codeOf(await house.send(collectSpecimen, input, by)) };
    },
    async receives(specimenId: never, receivedOn: string = today, labNumber: string | null = null, by = technician) {
      const input = { labId, specimenId, receivedOn: receivedOn as never, labNumber };
      return codeOf(await house.send(receiveSpecimen, input, by));
    },
    async rejects(specimenId: never, more: Rejected = {}, by = technician) {
      const usual = { labId, rejectedOn: today, why: "leaked" as const, note: null };
      return codeOf(await house.send(rejectSpecimen, { specimenId, ...usual, ...more }, by));
    },
    async reports(specimenId: never, more: Reported = {}, by = technician) {
      const resultId = (more.resultId ?? id()) as never;
      const usual = { labId, foundOn: today, finding: notFound, called: null, note: null, instead: null };
      const code = codeOf(await house.send(reportResult, { specimenId, ...usual, ...more, resultId }, by));
      return { resultId, code };
    },
    async copies(patientId: never, specimenId: never, more: { finding?: TestFinding; foundOn?: never } = {}) {
      const resultId = id();
      const usual = { foundOn: today, finding: notFound, called: null, note: null };
      const input = { patientId, specimenId, resultId, ...usual, ...more };
      return { resultId, code: codeOf(await house.send(copyResult, input, way.doctor)) };
    },
    /** A request with a specimen of its own, in the laboratory already where that is said. */
    async onItsWay(patientId: never, more: Asked = {}, arrived = false) {
      const specimenId = id();
      const collected = { specimenId, kind: "sputum" as const, collectedOn: today };
      const { requestId, code } = await lab.asks(patientId, { collected, ...more });
      if (code !== "done") throw new Error(`The request was refused: ${code}.`);
      if (arrived) await lab.receives(specimenId);
      return { requestId, specimenId };
    },
    async requests(patientId: never, by = way.doctor) {
      return (await house.act(readRequests, { patientId }, by)).requests;
    },
    async specimen(specimenId: never, by = technician) {
      return house.act(readSpecimen, { labId, specimenId }, by);
    },
    work: (input: Partial<InputOf<typeof listLabWork>> = {}, by = technician) => house.act(listLabWork, input, by),
    pending: (input: Partial<InputOf<typeof listPendingTests>> = {}, by = way.doctor) =>
      house.act(listPendingTests, input, by),
    /** Delivers what was said since of results, as the jobs do. */
    async reactions() {
      const happened = await house.look<{ id: string; organisation: string; carries: unknown }>(
        "select id, organisation, carries from house.event where name = $1 order by at, id",
        [ResultEntered.name],
      );
      for (const { id: event, organisation, carries } of happened) {
        await house.turn.react(whenResultEntered, { event, organisation, carries });
      }
    },
  };
  return lab;
}
