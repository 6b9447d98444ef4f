import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openACourse, day, missed, told } from "../../../scenarios/on-a-course.ts";
import type { FileGiven } from "../../../foundation/operation.ts";
import { wordsIn } from "../../../server/pdf/test-words.ts";
import { codeOf } from "../../../server/test-house.ts";
import { percentOf } from "../adherence-report.ts";
import { keepLines, printAdherence, printPatientAdherence, readAdherence } from "../operations.ts";

/* Four people of one facility, whose doses can be counted on the fingers. */

let way: Awaited<ReturnType<typeof openACourse>>;
const people: Record<string, { patientId: never; episodeId: never }> = {};
const period = { from: day(1), to: day(8) };
const ask = (input: object, by = way.doctor) =>
  way.house.act(readAdherence, { ...period, by: "total", ...input } as never, by);

before(async () => {
  way = await openACourse();
  for (const who of ["perfect", "told", "silent", "dead"]) people[who] = (await way.onTreatment()) as never;
  for (let n = 1; n <= 8; n += 1) {
    way.dawn(n);
    await way.said(people["perfect"]?.patientId as never, n);
    await way.said(people["told"]?.patientId as never, n, n === 3 ? missed : told);
    if (n <= 2) await way.said(people["dead"]?.patientId as never, n);
  }
  way.dawn(9);
  await way.closed(people["dead"]?.patientId as never, { outcome: "died", on: day(5) });
  await way.house.act(keepLines, { of: "missing", limit: 500 } as never, {
    is: "house",
    name: "test",
    organisation: way.ours.id,
  });
  await way.house.act(keepLines, { of: "on-treatment", limit: 500 } as never, {
    is: "house",
    name: "test",
    organisation: way.ours.id,
  });
});
after(() => way.house.close());

test("everybody is counted: who took all, who only told, who said nothing, and who died", async () => {
  const { whole } = await ask({});
  // 8 + 8 + 8 days, and 5 of the one who died: 2 seen, 3 of which nobody knows.
  const counted = { due: 29, verified: 10, reported: 7, missed: 1, unknown: 11 };
  assert.deepEqual(whole, { patients: 4, withoutAnyRecord: 1, ...counted });
});

test("each patient stands with their days, those who took the fewest first, and perfect is 100.00 %", async () => {
  const { patients } = await ask({ by: "patient" });
  const order = patients.map(({ patientId }) =>
    Object.keys(people).find((who) => people[who]?.patientId === patientId),
  );
  assert.deepEqual(order, ["silent", "dead", "told", "perfect"]);
  assert.deepEqual(
    patients.map(({ letters }) => letters),
    ["--------", "vv---...", "rrmrrrrr", "vvvvvvvv"],
  );
  const perfect = patients.at(-1);
  assert.equal(percentOf(perfect?.verified ?? 0, perfect?.due ?? 0), "100.00");
});

test("page after page in either order, nobody twice and nobody left out", async () => {
  for (const order of ["fewest-taken", "steady"] as const) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask({
        by: "patient",
        order,
        limit: 1,
        ...(after ? { after } : {}),
      });
      seen.push(...page.patients.map(({ patientId }) => patientId as string));
      after = page.next;
    } while (after !== null);
    assert.deepEqual(
      seen.toSorted(),
      Object.values(people)
        .map(({ patientId }) => patientId as string)
        .toSorted(),
      order,
    );
  }
});

test("a day that has not ended is in no report, also not at one in the night", async () => {
  const send = (to: string) => way.house.send(readAdherence, { ...period, to, by: "total" } as never, way.doctor);
  assert.equal(codeOf(await send(day(9))), "day-not-ended");
  way.dawn(10, "01:00");
  assert.equal(codeOf(await send(day(9))), "day-not-ended", "the dose day ends at three");
  way.dawn(10, "03:01");
  assert.equal(codeOf(await send(day(9))), "done");
  way.dawn(9);
});

test("each sees their own: a worker those they look after, a neighbour and a colleague nobody", async () => {
  assert.equal((await ask({}, way.worker)).whole?.patients, 4);
  assert.equal((await ask({}, way.neighbour)).whole?.patients, 0);
  const colleague = await way.ours.member("worker", way.phc);
  assert.equal((await ask({}, colleague)).whole?.patients, 0);
  assert.equal((await ask({}, await way.ours.member("supervisor", way.phc))).whole?.patients, 4);
  const elsewhere = await (await way.house.organisation()).member("doctor", null);
  assert.equal((await ask({}, elsewhere)).whole?.patients, 0);
  const asked = { ...period, by: "total", placeId: way.phc } as never;
  assert.equal(codeOf(await way.house.send(readAdherence, asked, way.neighbour)), "not-my-place");
  assert.equal(codeOf(await way.house.send(readAdherence, asked, way.lab)), "not-allowed");
});

test("whoever is doctor here and worker too counts nobody twice", async () => {
  const both = { ...way.worker };
  await way.house.look(
    `insert into staff.assignment select organisation, $2, member, 'doctor', place, since, given_by
     from staff.assignment where id = $1`,
    [way.worker.assignment, way.house.newId()],
  );
  assert.equal((await ask({}, both)).whole?.patients, 4);
});

const printed = async (given: FileGiven) => wordsIn(Buffer.from((await given.later?.()) ?? []));

test("on paper stand the place, both rates with what they are made of, and the rule; in Hindi as in English", async () => {
  const input = { ...period, placeId: way.phc, by: "patient" } as never as object;
  const english = await printed(await way.house.act(printAdherence, { ...input, language: "en" } as never, way.doctor));
  for (const words of [
    "AdherencereportPHCNayaTola",
    "Verified:10of29daysdue=34.48%",
    "Told:7of29daysdue=24.14%",
    "1ofthemhasnorecord",
  ])
    assert.ok(english.includes(words), `${words}: ${english}`);
  const hindi = await printed(await way.house.act(printAdherence, { ...input, language: "hi" } as never, way.doctor));
  for (const words of ["दवालेनेकीरिपोर्ट", "देखीगई:ख़ुराकके29दिनोंमेंसे10=34.48%"]) {
    assert.ok(hindi.includes(words), `${words}: ${hindi}`);
  }
});

test("of one patient the calendar and the figures are printed, for whoever looks after them and nobody else", async () => {
  const of = { ...people["told"], language: "hi" } as never;
  const words = await printed(await way.house.act(printPatientAdherence, of, way.worker));
  // Seven days, none seen, six told, one missed, none unknown: 0.00 % and 85.71 %.
  assert.ok(words.includes("पिछले7दिन706100.0085.71"), words);
  assert.ok(words.includes("21r22r23m24r"), words);
  assert.equal(codeOf(await way.house.send(printPatientAdherence, of, way.neighbour)), "not-allowed");
});
