import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { sentOnPatients } from "../demo-district/sent-on-patients.ts";
import { waitingPatients } from "../demo-district/patients.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import type { Language } from "./facilities/words.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* Who goes where: taken over, answered, sent on, moved; and those who wait for a name. Nobody here exists. */

let house: StartedHouse;
let browser: Browser;
before(async () => {
  [house, browser] = await Promise.all([startHouse([...waitingPatients, ...sentOnPatients]), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function at(role: "doctor" | "supervisor" | "admin", language: Language, size?: typeof phone): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, { language, ...(size ? { size } : {}) });
  await signInAs(visitor, house.people[role]);
  return visitor;
}

async function opens({ page, tap }: Visitor, path: string, heading: string): Promise<void> {
  const link = page.locator(`a[href="${path}"]`);
  if (!(await link.first().isVisible())) await tap(page.getByRole("button", { name: /^(More|और)$/ }));
  await tap(link.first());
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
}

const placeOf = async (name: string) =>
  (
    await house.look<{ place: string }>(
      `select p.name as place from people.care c join places.place p on p.id = c.place
       where c.ended_at is null and c.patient = (
         select patient from transfers.sending s where s.kind = 'transfer' and s.ended is not null
         order by s.ended_at desc limit 1) and p.name = $1`,
      [name],
    )
  ).length;

test("a doctor reads who is sent to them, and takes them over with a name in six taps", async () => {
  const doctor = await at("doctor", "en");
  const { page, tap, taps } = doctor;
  await opens(doctor, "/sendings", "Transfers and referrals");
  const coming = page.getByRole("region", { name: /Sent to you/ });
  await coming.getByText("Shanti Devi").first().waitFor();
  await coming.getByText("late").waitFor();
  await isOpenToAll(doctor, "transfers and referrals");
  await fitsItsWidth(doctor, "transfers and referrals");
  const before = taps();
  await tap(coming.getByRole("button", { name: "Look and answer Shanti Devi" }));
  const form = page.getByRole("dialog");
  await form.getByText("She vomits after the doses").waitFor();
  await form.getByText("TB, confirmed by a doctor").waitFor();
  await isOpenToAll(doctor, "who is to be taken over");
  await tap(form.getByRole("button", { name: "Take them over" }));
  await form.getByText("Choose one, or “Nobody yet”.").waitFor();
  await tap(form.getByRole("radio", { name: "Nobody yet" }));
  await tap(form.getByRole("button", { name: "Take them over" }));
  await page.getByText("is cared for here now.").waitFor();
  assert.ok(taps() - before <= 6, `It took ${taps() - before} taps.`);
  assert.equal(await placeOf("DTC Demo Zila"), 1);
  // Nobody looks after her by name now: she waits beside those whose worker moved.
  const alone = page.getByRole("region", { name: /Nobody looks after them by name/ });
  for (const name of ["Shanti Devi", "Munni Khatoon", "Ramdhari Yadav"]) await alone.getByText(name).first().waitFor();
  await tap(alone.getByRole("button", { name: "Name a worker Munni Khatoon" }));
  await isOpenToAll(doctor, "naming a worker");
  await tap(form.getByRole("radio", { name: "Sunita Bediya" }));
  await tap(form.getByRole("button", { name: "Name them" }));
  await form.waitFor({ state: "detached" });
  await alone.getByRole("button", { name: "Name a worker Munni Khatoon" }).waitFor({ state: "detached" });
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("a supervisor sends somebody on for an X-ray from the chart, on a phone in Hindi, and takes it back", async () => {
  const supervisor = await at("supervisor", "hi", phone);
  const { page, tap, choose } = supervisor;
  await tap(page.getByRole("link", { name: "मरीज़" }).first());
  await page.getByRole("searchbox").fill("Meena Kumari");
  await tap(page.getByText("Meena Kumari").first());
  const panel = page.getByRole("region", { name: "भेजे गए मरीज़" });
  await tap(panel.getByRole("button", { name: "आगे भेजें" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: /^एक काम के लिए भेजना/ }));
  await tap(form.getByRole("radio", { name: "एक्स-रे" }));
  await choose(form.getByRole("combobox"), "सी.एच.सी. बेलापुर");
  await fitsItsWidth(supervisor, "sending on");
  await isOpenToAll(supervisor, "sending on");
  await tap(form.getByRole("button", { name: "आगे भेजें" }));
  await form.waitFor({ state: "detached" });
  await panel.getByText("जवाब बाक़ी").waitFor();
  await fitsItsWidth(supervisor, "a chart with somebody sent on");
  await tap(panel.getByRole("button", { name: /वापस लें/ }));
  await panel.getByText(/वापस लिया गया/).waitFor();
  assert.deepEqual(supervisor.complaints, []);
  await supervisor.leave();
});

test("an admin sees why a place cannot be closed, and moves a worker", async () => {
  const admin = await at("admin", "en");
  const { page, tap, choose } = admin;
  await opens(admin, "/places", "Places");
  await isOpenToAll(admin, "the tree of places");
  await tap(page.getByRole("button", { name: "PHC Naya Tola" }));
  await page.getByRole("heading", { name: "PHC Naya Tola", level: 1 }).waitFor();
  await page.getByText("Rekha Kumari").waitFor();
  await isOpenToAll(admin, "a place");
  await tap(page.getByRole("button", { name: "Close this place" }));
  const form = page.getByRole("dialog");
  await form.getByText("It cannot be closed yet.").waitFor();
  await tap(form.getByRole("button", { name: "Not now" }));
  await opens(admin, "/staff", "Staff");
  const row = page.getByRole("row", { name: /Prakash Yadav/ });
  await tap(row.getByRole("button", { name: /^Move/ }));
  await form.getByText("Where they work and worked").waitFor();
  await choose(form.getByRole("combobox"), "PHC Pipariya");
  await isOpenToAll(admin, "moving somebody");
  await tap(form.getByRole("button", { name: "Move", exact: true }));
  await form.getByText("The move is done.").waitFor();
  assert.deepEqual(admin.complaints, []);
  await admin.leave();
});
