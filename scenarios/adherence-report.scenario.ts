import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Download } from "playwright-core";
import { wordsIn } from "../server/pdf/test-words.ts";
import { treatedPatients } from "../demo-district/treated.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import type { Language } from "./facilities/words.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* The doctor reads who took their medicine, narrows it to a facility, and takes it along. Nobody here exists. */

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(treatedPatients), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function at(role: "doctor" | "lab", language: Language, size?: typeof phone): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, { language, ...(size ? { size } : {}) });
  await signInAs(visitor, house.people[role]);
  return visitor;
}

async function opens({ page }: Visitor, search = ""): Promise<void> {
  await page.goto(`${house.origin}/programme/adherence${search}`);
  await page.getByRole("heading", { name: /^(Adherence report|दवा लेने की रिपोर्ट)$/ }).waitFor();
}

async function saved({ page, tap }: Visitor, button: string): Promise<Buffer> {
  const coming: Promise<Download> = page.waitForEvent("download");
  await tap(page.getByRole("button", { name: button }));
  return readFileSync(await (await coming).path());
}

/** Rows of a CSV that quotes nothing but what needs it, the head first. */
function rowsOf(csv: Buffer): string[][] {
  const text = csv.toString("utf8");
  assert.equal(text.charCodeAt(0), 0xfeff, "Excel needs the mark to show Hindi");
  return text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain ?? ""),
    );
}

const sumOf = (rows: readonly string[][], head: string) => {
  const column = rows[0]?.indexOf(head) ?? -1;
  assert.notEqual(column, -1, head);
  return rows.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);
};

/** "Verified 34.48 % 10 of 29": the numbers of the whole, as the page says them. */
async function wholeOf({ page }: Visitor): Promise<{ verified: number; due: number }> {
  const said = await page.locator(".adherence-whole p", { hasText: "Verified" }).first().innerText();
  const [, verified = "", due = ""] = /([\d,]+) of ([\d,]+)/.exec(said) ?? [];
  const number = (words: string) => Number(words.replaceAll(",", ""));
  return { verified: number(verified), due: number(due) };
}

test("the doctor reads the report, narrows it to a facility, and its tables add up to what the page says", async () => {
  const doctor = await at("doctor", "en");
  const { page, tap } = doctor;
  await opens(doctor, "?period=90&by=facility");
  await page.getByText(/patients? without any record/).waitFor();
  const whole = await wholeOf(doctor);
  assert.ok(whole.due > 0);
  const places = rowsOf(await saved(doctor, "CSV table"));
  assert.deepEqual([sumOf(places, "Verified"), sumOf(places, "Days due")], [whole.verified, whole.due]);
  await isOpenToAll(doctor, "the adherence report");

  await tap(page.getByRole("table", { name: "By facility" }).getByRole("link").first());
  await page.getByRole("table", { name: "By patient" }).waitFor();
  const patients = rowsOf(await saved(doctor, "CSV table"));
  const part = await wholeOf(doctor);
  assert.deepEqual([sumOf(patients, "Verified"), sumOf(patients, "Days due")], [part.verified, part.due]);
  assert.ok(part.due <= whole.due);
  await isOpenToAll(doctor, "the report of one facility");
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("on a narrow phone in Hindi it fits, and the PDF speaks Hindi", async () => {
  const doctor = await at("doctor", "hi", phone);
  await opens(doctor, "?period=30&by=facility");
  await doctor.page.getByRole("button", { name: "PDF", exact: true }).waitFor();
  await fitsItsWidth(doctor, "the report on a phone");
  await isOpenToAll(doctor, "the report on a phone");
  const words = wordsIn(await saved(doctor, "PDF"));
  assert.ok(words.includes("दवालेनेकीरिपोर्ट"), words);
  assert.ok(words.includes("डेमो") || words.includes("मेरेइलाक़ेकेसबमरीज़"), words);
  await opens(doctor, "?period=30&by=patient");
  await doctor.page.getByRole("table").waitFor();
  await fitsItsWidth(doctor, "patients on a phone");
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("the laboratory has no such page", async () => {
  const lab = await at("lab", "en");
  await lab.page.goto(`${house.origin}/programme/adherence`);
  await lab.page.getByRole("heading", { name: "No such page" }).waitFor();
  await lab.leave();
});
