import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { indiaIap } from "./india-iap.ts";
import { type Child, type Plan, planFor } from "./plan.ts";
import { linesOf } from "./programme.ts";
import { scheduleOf } from "./schedules.ts";
import type { VaccineCode } from "./vaccines.ts";

/* Worked by hand from the sources that `india-iap.ts` names; what they do not say is marked there as recalled. */

const child: Child = { born: "2020-01-01" as CalendarDay, sex: "female", jeEndemic: false };
const loaded = scheduleOf("india-iap") ?? assert.fail();
function plan(history: string, today: string, born = child.born as string): Plan {
  const told = (history.match(/\S+ \S+/g) ?? []).map((one) => {
    const [vaccine, on] = one.split(" ");
    return { vaccine: vaccine as VaccineCode, on: on as CalendarDay };
  });
  return planFor(loaded, { ...child, born: born as CalendarDay }, told, today as CalendarDay);
}
const asked = ({ doses }: Plan) =>
  doses.filter(({ state }) => state === "due" || state === "overdue").map(({ code }) => code);
const dose = ({ doses }: Plan, code: string) => doses.find((one) => one.code === code) ?? assert.fail(code);
const days = ({ state, from, due }: ReturnType<typeof dose>) => `${state} ${from} ${due}`;

test("every line names sources that are described, and how sure it is", () => {
  for (const { code, sources, confidence } of linesOf(indiaIap)) {
    assert.ok(sources.length > 0 && sources.every((one) => indiaIap.sources[one]), code);
    assert.ok(confidence !== "A" || !sources.includes("K"), `${code} is recalled and says that sources agree`);
    assert.ok(confidence !== "A" || sources.length > 1, `${code} stands on one source and says that sources agree`);
  }
});

test("at six weeks each component is asked for; one injection of five or six counts for all of its own", () => {
  const due = asked(plan("BCG 2020-01-01 OPV 2020-01-01 HEPB 2020-01-01", "2020-02-12"));
  assert.deepEqual(due, ["HEPB-1", "DPT-1", "IPV-1", "HIB-1", "PCV-1", "RVV-1"]);
  const hexa = plan("BCG 2020-01-01 OPV 2020-01-01 HEPB 2020-01-01 HEXA 2020-02-12", "2020-02-12");
  assert.deepEqual(asked(hexa), ["PCV-1", "RVV-1"]);
  assert.deepEqual(hexa.given.at(-1)?.is, ["HEPB-1", "DPT-1", "IPV-1", "HIB-1"]);
  const five = plan("PENTA 2020-02-12", "2020-02-12");
  assert.deepEqual(five.given[0]?.is, ["HEPB-1", "DPT-1", "HIB-1"]);
});

test("DTP begun after the first birthday: 0, 1 and 6 months, and then the booster at four", () => {
  const found = plan("DPT 2021-02-01 DPT 2021-03-01", "2021-04-01");
  assert.equal(days(dose(found, "DPT-3")), "later 2021-08-01 2021-08-01");
  assert.equal(dose(found, "DPT-B1").state, "not-needed");
  const after = plan("DPT 2021-02-01 DPT 2021-03-01 DPT 2021-08-01", "2021-09-01");
  assert.equal(days(dose(after, "DPT-B2")), "later 2024-01-01 2024-01-01");
});

test("Hib begun at 8 months is two doses and a booster, at 13 months one and a booster, at 16 months one", () => {
  const hib = (history: string, today: string) =>
    plan(history, today)
      .doses.filter(({ code, state }) => code.startsWith("HIB") && state !== "not-needed")
      .map(({ code }) => code)
      .join(" ");
  assert.equal(hib("HIB 2020-02-12", "2020-02-12"), "HIB-1 HIB-2 HIB-3 HIB-B1");
  assert.equal(hib("HIB 2020-09-01", "2020-09-01"), "HIB-1 HIB-2 HIB-B1");
  assert.equal(hib("HIB 2021-02-01", "2021-02-01"), "HIB-1 HIB-B1");
  assert.equal(hib("HIB 2021-05-01", "2021-05-01"), "HIB-1");
  assert.equal(hib("", "2021-05-01"), "HIB-1");
});

test("pneumococcal vaccine begun at two years is one dose; the booster of the first year comes at 15 months", () => {
  const late = plan("PCV 2022-01-01", "2022-06-01");
  assert.deepEqual([dose(late, "PCV-1").state, dose(late, "PCV-B").state], ["given", "not-needed"]);
  const inTime = plan("PCV 2020-02-12 PCV 2020-03-11 PCV 2020-04-08", "2020-05-01");
  assert.equal(days(dose(inTime, "PCV-B")), "later 2021-01-01 2021-04-01");
});

test("rotavirus is not begun from fifteen weeks on", () => {
  assert.equal(dose(plan("", "2020-04-14"), "RVV-1").state, "overdue");
  assert.equal(dose(plan("", "2020-04-15"), "RVV-1").state, "expired");
});

test("hepatitis A: two doses of killed vaccine half a year apart, or one live one", () => {
  const killed = plan("HEPA 2021-01-01", "2021-02-01");
  assert.equal(days(dose(killed, "HEPA-2")), "later 2021-07-01 2021-07-01");
  const live = plan("HEPA-LIVE 2021-01-01", "2021-02-01");
  assert.deepEqual([dose(live, "HEPA-LIVE").state, dose(live, "HEPA-2").state], ["given", "not-needed"]);
});

test("varicella again after three months; two live vaccines on one day, or four weeks apart", () => {
  assert.equal(days(dose(plan("VAR 2021-05-01", "2021-05-02"), "VAR-2")), "later 2021-08-01 2021-08-01");
  const near = plan("MMR 2021-04-10 VAR 2021-05-07", "2021-05-07");
  assert.deepEqual(
    near.given.map(({ why }) => why?.code ?? "valid"),
    ["valid", "too-near-live"],
  );
  assert.equal(plan("MMR 2021-04-10 VAR 2021-05-08", "2021-05-08").given[1]?.verdict, "valid");
});

test("MMR at 9 and 15 months and between 4 and 6 years; MR counts for it", () => {
  const found = plan("MR 2020-10-01", "2020-11-01");
  assert.equal(days(dose(found, "MMR-2")), "later 2021-01-01 2021-04-01");
});

test("HPV: two doses half a year apart when begun before 15, three when begun later", () => {
  const two = plan("HPV 2030-05-01", "2030-06-01");
  assert.equal(days(dose(two, "HPV-2")), "later 2030-11-01 2030-11-01");
  assert.equal(dose(two, "HPV-3").state, "not-needed");
  const three = plan("HPV 2035-02-01 HPV 2035-04-01", "2035-05-01");
  assert.equal(days(dose(three, "HPV-3")), "later 2035-08-01 2035-08-01");
});

test("after a dose that came too soon the gap is counted from it", () => {
  const found = dose(plan("DPT 2020-02-12 DPT 2020-03-10", "2020-03-20"), "DPT-2");
  assert.deepEqual([found.from, found.why?.code], ["2020-04-07", "after-dose-not-counted"]);
});
