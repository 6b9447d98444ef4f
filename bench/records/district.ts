import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import type { House, Role } from "../../foundation/actor.ts";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { newId } from "../../foundation/id.ts";
import type { Operation } from "../../foundation/operation.ts";
import { tellStory } from "../../demo-district/tell-story.ts";
import type { Does } from "../../demo-district/hands.ts";
import type { DemoPatient, DoseOfDay, Step } from "../../demo-district/patient.ts";
import { addFacility, addPlace, openOrganisation } from "../../modules/places/operations.ts";
import { addMember } from "../../modules/staff/operations.ts";
import { readConfiguration } from "../../server/configuration.ts";
import { openHouse } from "../../server/house.ts";
import { houseDoor } from "../../server/turn.ts";
import type { Claims } from "../../server/turn/entering.ts";
import type { BenchHouse } from "./house.ts";

/** Who works in it, and the one patient whom the product itself brought from registration to today. */
export interface District {
  readonly organisation: string;
  readonly workers: readonly (Claims & { readonly place: string })[];
  readonly template: string;
}

/** Days from the first dose to today, both counted. */
export const treatmentDays = 180;
const facilities = 100;

/**
 * One organisation: a state, 4 districts, 20 blocks, 100 PHCs and so many workers, made by the house's own operations;
 * and one patient of the demo's kind, told day by day by those who work there.
 *
 * @param letters what is known of each day before today, as in adherence.course
 */
export async function makeDistrict(bench: BenchHouse, workers: number, today: CalendarDay, letters: string) {
  const configuration = { ...readConfiguration({}), KHURAK_ROLE: "web" as const };
  const { ownerUrl, secrets, filesFolder } = bench;
  const filesPlace = { is: "folder", folder: filesFolder } as const;
  const house = await openHouse({ configuration, ownerUrl, secrets, filesPlace, report: () => {} });
  const organisation = freshId();
  const builder: House = { is: "house", name: "bench", organisation };
  const opened = Date.now() - 400 * 86_400_000;
  let clock = opened;
  const turn = house.turnAt(() => clock);

  async function send<O extends Operation>(
    operation: O,
    input: z.input<O["takes"]>,
    by: Claims | House,
    file?: Buffer,
  ) {
    const door = { ...houseDoor, file: async () => file ?? Buffer.alloc(0) };
    const done = await turn.run({ operation, input, by, commandId: freshId(), door });
    if (done.is === "done") return done.answer;
    throw new Error(`${operation.name} answered ${done.refusal.refused} ${JSON.stringify(done.issues)}.`);
  }
  async function place(kind: "state" | "district" | "block", name: string, parentId: string | null) {
    const placeId = freshId();
    await send(addPlace, { placeId, parentId, kind, name }, builder);
    return placeId;
  }
  async function member(role: Role, placeId: string, name: string) {
    const claims = { member: freshId(), session: freshId(), place: placeId };
    const given = { memberId: claims.member, assignmentId: freshId(), role, placeId, name };
    await send(addMember, given, builder);
    // Nobody signs in here: a session is all that a turn asks for.
    await bench.ask(
      `with a as (insert into access.account values ($1, $2, $3, 'none', now()))
       insert into access.session (organisation, id, member, device, started_at, turned_at)
       values ($1, $4, $2, '\\x00', now(), now())`,
      [organisation, claims.member, `m${claims.member.slice(-12)}`, claims.session],
    );
    return claims;
  }

  await send(
    openOrganisation,
    { organisationId: organisation, handle: "bench", name: "Bench Pradesh Health" },
    builder,
  );
  const state = await place("state", "Bench Pradesh", null);
  const blocks: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const district = await place("district", `District ${at + 1}`, state);
    for (let b = 0; b < 5; b += 1) blocks.push(await place("block", `Block ${at + 1}.${b + 1}`, district));
  }
  const phcs: string[] = [];
  for (let at = 0; at < facilities; at += 1) {
    const placeId = freshId();
    const parentId = blocks[at % blocks.length] ?? state;
    await send(addFacility, { placeId, parentId, type: "phc", name: `PHC ${at + 1}`, services: [] }, builder);
    phcs.push(placeId);
  }
  const staff: (Claims & { place: string })[] = [];
  for (let at = 0; at < workers; at += 1) {
    staff.push(await member("worker", phcs[at % facilities] ?? state, `Worker ${at + 1}`));
  }
  const [worker] = staff;
  if (!worker) throw new Error("There is nobody who looks after the patients.");
  const [doctor, lab] = [await member("doctor", state, "Dr Bench"), await member("lab", state, "Bench Lab")];

  const as =
    (by: Claims): Does =>
    (operation, input, at, file) => {
      clock = at;
      return send(operation, input, by, file) as never;
    };
  const given: string[] = [];
  await tellStory(storyOf(letters), {
    worker: as(worker),
    lab: as(lab),
    doctor: as(doctor),
    // The first id that a story asks for is its patient's.
    newId: () => given[given.push(freshId()) - 1] as never,
    uploads: house.uploads,
    placeId: worker.place,
    labId: worker.place as never,
    today,
  });
  await house.stop();
  return { organisation, workers: staff, template: given[0] ?? "" } satisfies District;
}

const freshId = () => newId(Date.now(), randomBytes(10));

const saidBy: Readonly<Record<string, DoseOfDay>> = { v: "seen", r: "told", m: { missed: "forgot" } };

/** From the film to the second phase and up to yesterday. */
function storyOf(letters: string): DemoPatient {
  const ago = (day: number) => treatmentDays - day;
  const doses = letters.split("").flatMap((letter, at): Step[] => {
    const dose = saidBy[letter];
    return dose ? [{ is: "dose", dose, daysAgo: ago(at + 1) }] : [];
  });
  const steps: Step[] = [
    { is: "x-ray", film: "infiltration-mass.png", report: null, daysAgo: treatmentDays + 2 },
    { is: "result", finding: { test: "smear", found: "2+" }, daysAgo: treatmentDays + 2 },
    { is: "decision", decided: "confirmed", note: null, daysAgo: treatmentDays + 1 },
    { is: "treatment", daysAgo: ago(1) },
    // By then everybody has the 56 doses of the first phase, so that the switch wants no words.
    { is: "result", finding: { test: "smear", found: "negative" }, daysAgo: ago(74) },
    { is: "weight", weightKg: 47.5, daysAgo: ago(75) },
    { is: "phase", daysAgo: ago(75) },
    ...doses,
  ];
  return {
    name: "Phulmani Hembrom",
    facility: "PHC Naya Tola",
    sex: "female",
    age: 26,
    phone: "9000020001",
    village: "Naya Tola, ward 1",
    landmark: "behind the school",
    supporter: { name: "Sunil Hembrom", relation: "spouse", phone: "9000020002", isGuardian: false },
    symptoms: ["cough-two-weeks", "weight-loss"],
    heightCm: 152,
    weightKg: 44,
    has: ["diabetes"],
    earlierTb: "never",
    agreesToVideo: true,
    daysAgo: treatmentDays + 3,
    steps: steps.toSorted((a, b) => b.daysAgo - a.daysAgo),
  };
}
