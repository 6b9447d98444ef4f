import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Sex } from "./patient.ts";
import { type Known, likeness, looksAlike, surelyTheSame } from "./similar.ts";

const today = "2026-11-21" as CalendarDay;

/** "Sunita Devi, f, 1990, 1": name, sex, year or day of birth, and which phone. */
function person(line: string): Known {
  const [name = "", sex, born = "", phone] = line.split(",").map((part) => part.trim());
  return {
    name,
    sex: ({ f: "female", m: "male", o: "other" } as Record<string, Sex>)[sex ?? ""] ?? "other",
    born: { year: Number(born.slice(0, 4)), day: born.length > 4 ? (born as CalendarDay) : null },
    phone: phone ? `+91981234567${phone}` : null,
  };
}

type Verdict = "sure" | "alike" | "no";
const table: readonly [a: string, b: string, expected: Verdict, why: string][] = [
  ["Sunita Devi, f, 1990, 1", "सुनीता देवी, f, 1990, 1", "sure", "all of it, in two scripts"],
  ["Sunita Devi, f, 1990, 1", "Suneeta, f, 1991, 1", "sure", "a shorter name"],
  ["Sunita Devi, f, 1990, 1", "Sunita Devi, f, 1978, 1", "alike", "the age was guessed otherwise"],
  ["Sunita Devi, f, 1990, 1", "Sunita Kumari, f, 1978, 1", "alike", "phone and her own name"],
  ["Sunita Devi, f, 1990, 1", "Sunita Devi, m, 1990, 1", "alike", "the sex was written wrongly"],
  ["Sunita Devi, f, 1990, 1", "Gita Devi, f, 1990, 1", "no", "in one house: a phone, and a word that all bear"],
  ["Ramesh Yadav, m, 1970, 1", "Suresh Yadav, m, 1971, 1", "no", "brothers: a phone and the family's name"],
  ["Md Zakir, m, 1980, 1", "Mohammad Salim, m, 1981, 1", "no", "brothers: a phone, and a word that all bear"],
  ["Md Zakir, m, 1980, 1", "मोहम्मद ज़ाकिर अंसारी, m, 1981, 1", "sure", "the longer name has one word more"],
  ["Ramesh Yadav, m, 1970, 1", "Ramesh Prasad, m, 1950, 1", "alike", "phone and his own name"],
  ["Ramesh Yadav, m, 1970, 1", "Kamla Devi, f, 1972, 1", "no", "a phone alone: families share one"],
  ["Ramesh Yadav, m, 1970, 1", "रमेश यादव, m, 1972, 2", "alike", "another phone: name, age and sex"],
  ["Ramesh Yadav, m, 1970,", "रमेश यादव, m, 1972,", "alike", "no phone at all"],
  ["Ramesh Yadav, m, 1970,", "रमेश यादव, m, 1973,", "no", "three years"],
  ["Ramesh Yadav, m, 1970, 1", "रमेश यादव, m, 1960, 2", "no", "a name alone"],
  ["Kiran Kumari, f, 1990,", "Kiran Kumari, m, 1990,", "no", "of another sex"],
  ["Ramesh Yadav, m, 1970,", "Ramesh Sharma, m, 1970,", "no", "half a name and the age"],
  ["Om Prakash, m, 1970,", "Omprakash, m, 1970,", "alike", "written in one word"],
  [
    "Ram Avtar Singh, m, 1970,",
    "Ramavtar Singh, m, 1970,",
    "alike",
    "written in one word, with an initial vowel inside",
  ],
  ["Rani Rani, f, 1990,", "Rani Devi, f, 1990,", "no", "one word is not found twice"],
  ["Sita, f, 1990, 1", "Gita, f, 1990, 1", "no", "sisters"],
  ["Sunita Devi, f, 1990,", "Shanti Devi, f, 1990,", "no", "one key, other vowels"],
  ["Rekha Kumari, f, 1990, 1", "राखी कुमारी, f, 1990, 1", "no", "sisters, one key, other vowels"],
  ["Choudhury Mohammed, m, 1970,", "चौधरी मोहम्मद, m, 1970,", "alike", "a vowel of each is written otherwise"],
  ["Asha Devi, f, 2010-11-22,", "Asha Devi, f, 2013-11-21,", "alike", "15 and 13: the birthday counts"],
  ["Asha Devi, f, 2010-11-21,", "Asha Devi, f, 2013-11-21,", "no", "16 and 13"],
];

const verdict = (a: Known, b: Known): Verdict => {
  const how = likeness(a, b, today);
  return surelyTheSame(how) ? "sure" : looksAlike(how) ? "alike" : "no";
};

for (const [a, b, expected, why] of table) {
  test(`${a} and ${b}: ${expected} (${why})`, () => {
    assert.equal(verdict(person(a), person(b)), expected);
    assert.equal(verdict(person(b), person(a)), expected, "and the other way round");
  });
}

test("whoever is surely the same looks alike", () => {
  const one = person("Sunita Devi, f, 1990, 1");
  assert.deepEqual(likeness(one, one, today), ["same-phone", "same-name", "same-age"]);
  assert.equal(looksAlike(likeness(one, one, today)), true);
});

test("a name of which nothing can be heard is like no other", () => {
  assert.deepEqual(likeness(person("--, f, 1990, 1"), person("??, f, 1990, 1"), today), ["same-phone", "same-age"]);
});
