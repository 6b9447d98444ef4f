import assert from "node:assert/strict";
import { test } from "node:test";
import { type I18n, setupI18n } from "@lingui/core";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { DoseTold } from "../../modules/schedules/judge-given.ts";
import { type Child, planFor } from "../../modules/schedules/plan.ts";
import { linesOf, type ScheduleCode } from "../../modules/schedules/programme.ts";
import { reasonCodes } from "../../modules/schedules/reason.ts";
import { programmes, scheduleOf } from "../../modules/schedules/schedules.ts";
import { doseName, sayJudged, sayPlanned } from "../../modules/schedules/sentence.ts";
import { messages as english } from "./en/messages.ts";
import { messages as hindi } from "./hi/messages.ts";
import type { Language } from "./language.ts";
import { tellingIn } from "./say-schedule.ts";

const speakers: Record<Language, I18n> = {
  en: setupI18n({ locale: "en", messages: { en: english } }),
  hi: setupI18n({ locale: "hi", messages: { hi: hindi } }),
};
const telling = (language: Language) => {
  const days = new Intl.DateTimeFormat(language === "hi" ? "hi-IN" : "en-IN", {
    ...{ day: "numeric", month: "long", timeZone: "UTC" },
  });
  return tellingIn(speakers[language], (day) => days.format(new Date(`${day}T00:00:00Z`)));
};
const girl: Child = { born: "2025-01-01" as CalendarDay, sex: "female", jeEndemic: true };
const told = (...all: string[]): DoseTold[] =>
  all.map((one) => {
    const [vaccine, on] = one.split(" ");
    return { vaccine: vaccine as DoseTold["vaccine"], on: on as CalendarDay };
  });
function said(code: string, today: string, history: readonly DoseTold[], child = girl, by: ScheduleCode = "india-uip") {
  const plan = planFor(scheduleOf(by) ?? assert.fail(), child, history, today as CalendarDay);
  const dose = plan.doses.find((one) => one.code === code) ?? assert.fail(code);
  return (["en", "hi"] as const).map((language) => sayPlanned(telling(language), dose));
}

const table: readonly (readonly [code: string, today: string, history: readonly string[], en: string, hi: string])[] = [
  [
    ...(["OPV-2", "2025-02-20", ["OPV 2025-02-12"]] as const),
    "OPV-2 on or after 12 March: four weeks after OPV-1",
    "ओपीवी-2 12 मार्च या उसके बाद: ओपीवी-1 के चार हफ़्ते बाद",
  ],
  [
    ...(["PENTA-1", "2025-01-20", []] as const),
    "Penta-1 on or after 12 February: at six weeks of age",
    "पेंटा-1 12 फ़रवरी या उसके बाद: छह हफ़्ते की उम्र पर",
  ],
  [
    ...(["PENTA-1", "2025-03-20", []] as const),
    "Penta-1 is overdue since 12 February: at six weeks of age",
    "पेंटा-1 में देर हो गई, 12 फ़रवरी को देना था: छह हफ़्ते की उम्र पर",
  ],
  [
    ...(["BCG", "2025-01-01", []] as const),
    "BCG today, possible since 1 January: from birth on",
    "बीसीजी आज दें, 1 जनवरी से दे सकते हैं: जन्म से ही",
  ],
  [
    ...(["OPV-0", "2025-01-17", []] as const),
    "OPV-0 is not given any more: it could be given until 16 January",
    "ओपीवी-0 अब नहीं दिया जाता: 16 जनवरी तक ही दे सकते थे",
  ],
  [...(["DPT-B1", "2025-03-01", []] as const), "DPT booster 1 comes after Penta-3", "डीपीटी बूस्टर 1 पेंटा-3 के बाद लगेगा"],
  [
    ...(["PENTA-2", "2026-03-01", []] as const),
    "Penta-2 is not needed: DPT is given instead",
    "पेंटा-2 की ज़रूरत नहीं: इसकी जगह डीपीटी दिया जाता है",
  ],
  [
    ...(["JE-1", "2025-11-04", ["MR 2025-11-03"]] as const),
    "JE-1 on or after 1 December: four weeks after MR, because both are live vaccines",
    "जेई-1 1 दिसंबर या उसके बाद: एमआर के चार हफ़्ते बाद, क्योंकि दोनों जीवित टीके हैं",
  ],
  [
    ...(["TD-10", "2035-01-01", []] as const),
    "Td at 10 years today, possible since 1 January: at ten years of age",
    "टीडी (10 साल पर) आज दें, 1 जनवरी से दे सकते हैं: दस साल की उम्र पर",
  ],
  [
    ...(["VITA-3", "2026-06-01", ["VITA 2025-10-01", "VITA 2026-05-01"]] as const),
    "Vitamin A-3 on 1 January: at 24 months of age; not before 1 November: six months after Vitamin A-2",
    "विटामिन ए-3 1 जनवरी को: 24 महीने की उम्र पर; 1 नवंबर से पहले नहीं: विटामिन ए-2 के छह महीने बाद",
  ],
  [...(["BCG", "2025-02-01", ["BCG 2025-01-02"]] as const), "BCG was given on 2 January", "बीसीजी 2 जनवरी को लग चुका है"],
];
for (const [code, today, history, en, hi] of table) {
  test(`in both languages: ${en}`, () => assert.deepEqual(said(code, today, told(...history)), [en, hi]));
}

test("a dose that came too soon is told by the dose it came after", () => {
  const history = told("PENTA 2025-02-12", "PENTA 2025-03-11");
  const { given } = planFor(scheduleOf("india-uip") ?? assert.fail(), girl, history, "2025-03-20" as CalendarDay);
  assert.deepEqual(
    (["en", "hi"] as const).map((language) => given[1] && sayJudged(telling(language), given[1])),
    [
      "Too soon for Penta-2: not before 12 March, four weeks after Penta-1. Give it again.",
      "पेंटा-2 के लिए बहुत जल्दी था: 12 मार्च से पहले नहीं, पेंटा-1 के चार हफ़्ते बाद। दोबारा दें।",
    ],
  );
});

test("every reason has a sentence, and every dose a name, in both languages", () => {
  for (const messages of [english, hindi] as Record<string, unknown>[]) {
    for (const code of reasonCodes) {
      assert.ok(
        ["dose-why", "dose-says", "dose-judged"].some((kind) => messages[`${kind}.${code}`]),
        code,
      );
    }
  }
  for (const { code } of programmes.flatMap(linesOf)) {
    const [en, hi] = (["en", "hi"] as const).map((language) => doseName(telling(language), code));
    assert.ok(en && hi && en !== hi, code);
    assert.doesNotMatch(hi, /[A-Z]{2}/, code);
  }
});

test("no place in a sentence is left empty, whatever the plan", () => {
  const histories = [
    "",
    "PENTA 2025-02-12 PENTA 2025-03-11",
    "MR 2025-10-01 JE 2025-10-20",
    "DPT 2026-02-01",
    "FLU 2025-08-01",
  ];
  for (const by of ["india-uip", "india-iap"] as const) {
    for (const history of histories) {
      const given = history === "" ? [] : told(...(history.match(/\S+ \S+/g) ?? []));
      for (const today of ["2025-01-01", "2025-02-12", "2025-10-22", "2026-02-05", "2030-06-01", "2043-01-01"]) {
        for (const sex of ["female", "male"] as const) {
          const child = { ...girl, sex, jeEndemic: sex === "male" };
          const plan = planFor(scheduleOf(by) ?? assert.fail(), child, given, today as CalendarDay);
          const sentences = (["en", "hi"] as const).flatMap((language) => [
            ...plan.doses.map((dose) => sayPlanned(telling(language), dose)),
            ...plan.given.map((one) => sayJudged(telling(language), one) ?? "it counts"),
          ]);
          for (const sentence of sentences)
            assert.doesNotMatch(sentence, /\{|undefined|dose-|^$| {2}|: *$|NaN/, sentence);
        }
      }
    }
  }
});
