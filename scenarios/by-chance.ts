import { openTheLab } from "./at-the-lab.ts";
import { tablets } from "./prescribed.ts";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { Claims } from "../server/turn/entering.ts";
import { recordDose } from "../modules/adherence/operations.ts";
import { cancelRequest } from "../modules/laboratory/operations.ts";
import { assignWorker, endCare, erasePatient, registerPatient } from "../modules/people/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { addFacility } from "../modules/places/operations.ts";
import { closeTreatment, readTreatments, switchPhase } from "../modules/treatment/operations.ts";
import { keepAllLines, tellAll } from "./telling.ts";

/*
 * Stories by chance, the same for the same seed: people come, are examined, treated, given to another worker,
 * erased, in any order. What is refused on the way is refused.
 */

interface Person {
  readonly patientId: never;
  readonly xrays: never[];
  readonly results: never[];
  readonly requests: never[];
}

const first = "2026-11-21" as CalendarDay;
const findings = [
  { test: "smear", found: "2+" },
  { test: "xpert", found: "found-rif-resistant" },
  { test: "xpert", found: "found-rif-sensitive" },
  { test: "culture", found: "negative" },
] as const;

export async function openStories(seed: number) {
  const lab = await openTheLab();
  const { house, ours, doctor, worker, id } = lab;
  const organisation = ours.id;
  const [top, superAdmin] = [await ours.member("doctor", null), await ours.member("super-admin", null)];
  const other = await ours.member("worker", lab.phc);
  const block = await ours.place("block", ours.district);
  const farDistrict = await ours.place("district", null);
  const facilities: string[] = [lab.phc];
  for (const parentId of [block, farDistrict]) {
    const placeId = house.newId();
    const place = { placeId, parentId, type: "phc", name: `PHC ${facilities.length}`, services: [] };
    await house.act(addFacility, place as never, ours.builder);
    facilities.push(placeId);
  }
  const people: Person[] = [];
  const treated: Person[] = [];
  let days = 0;
  const today = () => addDays(first, days);
  const chance = chanceFrom(seed);
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)];
  /** What a doctor saw who decides on a treatment now. */
  async function newest(patientId: never) {
    const { treatments } = await house.act(readTreatments, { patientId }, doctor);
    const [treatment] = treatments;
    if (!treatment) return null;
    const { episodeId, verified, reported } = treatment;
    return { patientId, episodeId: episodeId as never, seen: { verified, reported, resultIds: [] as never[] } };
  }

  const steps: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
    async register() {
      const ids = { patientId: house.newId(), placeId: one(facilities) ?? lab.phc, on: first };
      const sex = one(["female", "male", "other"] as const) ?? "female";
      const input = testRegistration(ids, { name: `Patient ${letters(people.length)}`, phone: null, sex });
      await house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, top);
      const patientId = ids.patientId as never;
      await house.act(assignWorker, { patientId, careId: id(), memberId: worker.member as never }, top);
      people.push({ patientId, xrays: [], results: [], requests: [] });
    },
    xray: async ({ patientId, xrays }) => xrays.push(await lab.xray(patientId)),
    result: async ({ patientId, results }) => results.push(await lab.result(patientId, one(findings))),
    async treat(person) {
      await steps["xray"]?.(person);
      person.results.push(await lab.result(person.patientId));
      await steps["confirm"]?.(person);
      await steps["start"]?.(person);
    },
    confirm: ({ patientId, xrays, results }) => lab.confirmed(patientId, xrays.at(-1) as never, ...results),
    ruleOut: ({ patientId, xrays }) => lab.decided(patientId, { decided: "not-tb", xrayId: xrays.at(-1) as never }),
    async start(person) {
      if ((await lab.started(person.patientId, doctor, { startsOn: today() })) === "done") treated.push(person);
    },
    async dose({ patientId }) {
      const said = { source: "staff", says: "taken", observed: true, because: null } as const;
      const at = new Date(house.clock.now).toISOString();
      await house.act(recordDose, { patientId, factId: id(), day: today(), ...said, at }, worker);
    },
    async goOn({ patientId }) {
      const on = await newest(patientId);
      const items = { weightKg: 43, items: tablets(today(), 3, "HRE"), why: "Began elsewhere." };
      const to = { phaseId: id(), to: "continuation" as const, beginsOn: today(), prescriptionId: id() };
      if (on) await house.act(switchPhase, { ...on, ...to, ...items }, doctor);
    },
    async close({ patientId }) {
      const on = await newest(patientId);
      const outcome = one(["died", "not-evaluated"] as const) ?? "died";
      const why = "Went away.";
      if (on) await house.act(closeTreatment, { ...on, outcomeId: id(), outcome, on: today(), why }, doctor);
    },
    ask: async ({ patientId, requests }) => requests.push((await lab.asks(patientId)).requestId),
    cancel: ({ patientId, requests }) =>
      house.send(cancelRequest, { patientId, requestId: requests.at(-1) as never, why: "not-needed" as never }, worker),
    give: ({ patientId }) =>
      house.send(assignWorker, { patientId, careId: id(), memberId: other.member as never }, top),
    leave: ({ patientId }) => house.send(endCare, { patientId, memberId: worker.member as never }, top),
    erase: ({ patientId }) => house.send(erasePatient, { patientId, because: "asked-for-it" }, superAdmin),
  };
  const ofTreatment = ["dose", "goOn", "close"];
  // Most of what happens brings somebody further.
  const often: Record<string, number> = {
    register: 6,
    treat: 5,
    xray: 3,
    result: 3,
    confirm: 3,
    start: 3,
    dose: 8,
    ask: 2,
  };
  const likely = Object.keys(steps).flatMap((step) => Array.from({ length: often[step] ?? 1 }, () => step));

  return {
    ...{ lab, house, organisation, top, other, block, farDistrict, facilities, people, chance, today },
    async goOn(count: number) {
      for (let n = 0; n < count; n += 1) {
        house.clock.now += 60_000;
        const step = people.length < 3 ? "register" : (one(likely) ?? "register");
        const person = one(ofTreatment.includes(step) && treated.length > 0 ? treated : people) as Person;
        await steps[step]?.(person).catch(() => {});
      }
      await tellAll(house);
    },
    /** So many nights, each worked through by the house; it is ten in the morning again. */
    async sleep(nights: number) {
      days += nights;
      house.clock.now = Date.parse(`${today()}T10:00:00+05:30`);
      await keepAllLines(house, organisation);
      await tellAll(house);
    },
    /** Gives somebody one more role, which nobody in the product can yet. */
    async also({ member }: Claims, role: string, place: string | null) {
      await house.look(
        "insert into staff.assignment (organisation, id, member, role, place, since, given_by) values ($1, $2, $3, $4, $5, now(), 'test')",
        [organisation, house.newId(), member, role, place],
      );
    },
  };
}

/** A name of letters: no two of the first hundreds sound alike. */
const letters = (n: number) => `${"bdgkmnprst"[n % 10]}a${"bdgkmnprst"[Math.floor(n / 10) % 10]}u`;

/** mulberry32: small, and the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
