import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { waitingPatients } from "../demo-district/patients.ts";
import { signOutEverywhere } from "../modules/access/operations.ts";
import { assignWorker, endCare } from "../modules/people/operations.ts";
import { atTheHouse, type AtTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { takeWorkersPhone, type WorkersPhone } from "./a-worker-without-network/phone.ts";
import {
  choosesPin,
  comesIn,
  goesTo,
  opensByPin,
  recordsSeenDose,
  rowsThatWait,
  rowsToLookAt,
  seesAllSent,
  seesToday,
  signsIn,
  typesPin,
} from "./a-worker-without-network/steps.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { registers } from "./the-gate/steps.ts";
import { opensDay } from "./the-treatment/steps.ts";

/*
 * A day of a worker where there is no network, on a phone that dies in her hand: whatever she records
 * stands on the phone at once, reaches the house once when there is network, and what the house does
 * not take comes back to her in words. Nobody here exists.
 */

const [kalpana, budhni, lalita, parvati, sunita, manju, anjali] = [
  ...["Kalpana Soren", "Budhni Hansda", "Lalita Tirkey", "Parvati Kerketta", "Sunita Besra", "Manju Toppo"],
  "Anjali Minz",
] as [string, string, string, string, string, string, string];

const signedOut = "आप साइन इन नहीं हैं, इसलिए कुछ नहीं जा रहा। जो दर्ज किया वह इस फ़ोन में सुरक्षित है।";

let house: StartedHouse;
let doctor: AtTheHouse;
let rekha: AtTheHouse;

before(async () => {
  const onTreatment = waitingPatients.find(({ name }) => name === "Shanti Devi");
  assert.ok(onTreatment);
  house = await startHouse(
    [kalpana, budhni, lalita, parvati, sunita, manju, anjali].map((name, index) => ({
      ...onTreatment,
      name,
      age: 20 + 5 * index,
      phone: `900002010${index}`,
    })),
  );
  doctor = await atTheHouse(house, house.people.doctor);
  rekha = await atTheHouse(house, house.people.worker);
});
after(() => house?.stop());

const colleague = (name: string) => ({
  name: house.people.worker.name.replace("worker", name),
  password: house.people.worker.password,
});

interface InHand {
  readonly phone: WorkersPhone;
  /** Looked at, and opened with the PIN. */
  readonly worker: Visitor;
}

/** On a phone of its own that has the caseload. */
function onAPhone(name: string, walk: (inHand: InHand) => Promise<void>): void {
  test(name, async () => {
    const phone = await takeWorkersPhone(house.origin);
    try {
      const worker = await phone.open();
      await comesIn(worker, house.people.worker);
      await choosesPin(worker);
      await walk({ phone, worker });
      assert.deepEqual(worker.complaints, []);
    } finally {
      await phone.throwAway();
    }
  });
}

async function isWellMade(worker: Visitor, where: string): Promise<void> {
  await isOpenToAll(worker, where);
  for (const width of [320, 360]) {
    await worker.page.setViewportSize({ width, height: 740 });
    await fitsItsWidth(worker, `${where} at ${width} px`);
  }
}

test("the first time a worker signs in and chooses a PIN; afterwards it opens with no network", async () => {
  const phone = await takeWorkersPhone(house.origin);
  try {
    const first = await phone.open();
    const { page } = first;
    await comesIn(first, house.people.worker);
    await typesPin(first, "123456");
    await page.getByText("यह पिन बहुत आसान है। दूसरे अंक चुनें।").waitFor();
    await typesPin(first, "314159");
    await page.getByText("वही 6 अंक एक बार और").waitFor();
    await typesPin(first, "314158");
    await page.getByText("दोनों बार एक जैसे नहीं थे। पिन फिर से चुनें।").waitFor();
    await choosesPin(first);
    await page.getByText(kalpana).first().waitFor();
    await isWellMade(first, "today");
    await phone.close();
    await phone.network(false);

    const second = await phone.open();
    await second.page.getByText("अपना पिन").waitFor();
    assert.equal(await second.page.getByText(kalpana).count(), 0, "nobody is named before the PIN");
    await phone.kill();
    const again = await phone.open();
    await again.page.getByText("अपना पिन").waitFor();
    await typesPin(again, "271828");
    await again.page.getByText("यह पिन नहीं है। 4 बार और कर सकते हैं।").waitFor();
    await opensByPin(again);
    await seesToday(again);
    for (const name of [kalpana, budhni, lalita]) await again.page.getByText(name).first().waitFor();
    assert.deepEqual([...first.complaints, ...second.complaints, ...again.complaints], []);
  } finally {
    await phone.throwAway();
  }
});

onAPhone("recorded without network it outlives a kill, and arrives once", async ({ phone }) => {
  const name = "कमला मुर्मू";
  // Put away at home, where there is network, and opened in the village, where there is none.
  await phone.close();
  await phone.network(false);
  const worker = await phone.open();
  await opensByPin(worker);
  await seesToday(worker);
  await registers(worker, { name, age: "33", phone: "90000 30001", village: "अंबा टोला" });
  const registered = worker.page.getByRole("listitem").filter({ hasText: name });
  await registered.getByText("अभी भेजा नहीं").waitFor();
  await isWellMade(worker, "the list of patients");
  await goesTo(worker, "ख़ुराकें");
  const before = worker.taps();
  await recordsSeenDose(worker, kalpana);
  assert.equal(worker.taps() - before, 2);
  await goesTo(worker, "भेजना बाकी");
  const waits = async (visitor: Visitor) => {
    await visitor.page.getByText("नेटवर्क नहीं है। मिलते ही अपने-आप जाएगा।").waitFor();
    const rows = await rowsThatWait(visitor).allInnerTexts();
    assert.equal(rows.length, 2);
    for (const [index, who] of [name, kalpana].entries()) {
      assert.match(rows[index] ?? "", new RegExp(`${who}[^]*\\d\\d:\\d\\d से[^]*\\d+ kB`));
    }
  };
  await waits(worker);
  await phone.kill();
  const again = await phone.open();
  await opensByPin(again);
  await seesToday(again);
  await goesTo(again, "भेजना बाकी");
  await waits(again);
  assert.deepEqual(await doctor.named(name), []);

  await phone.network(true);
  await seesAllSent(again, 2);
  assert.deepEqual(await doctor.onceSaid(kalpana), [{ observed: true, by: rekha.memberId }]);
  await doctor.onlyOne(name);
  await goesTo(again, "मरीज़");
  await again.page.getByText(name).waitFor();
  assert.equal(await again.page.getByText("अभी भेजा नहीं").count(), 0);
  await again.tap(again.page.getByRole("button", { name: kalpana }));
  await again.page.getByRole("heading", { name: kalpana }).waitFor();
  await isWellMade(again, "a person");
  assert.deepEqual(again.complaints, []);
});

test("the doctor's console shows who came and what was seen", async () => {
  const browser = await openBrowser();
  try {
    const console = await aVisitor(browser, house.origin, { language: "en" });
    await signInAs(console, house.people.doctor);
    const { page, tap } = console;
    await tap(page.getByRole("link", { name: "Patients" }).first());
    await page.getByText("कमला मुर्मू").first().waitFor();
    await tap(page.getByText(kalpana).first());
    await opensDay(console, /seen by staff/i);
    await page
      .getByRole("dialog")
      .getByText(/Rekha Kumari/)
      .first()
      .waitFor();
  } finally {
    await browser.close();
  }
});

onAPhone("somebody who is there already comes back to the worker, who compares", async ({ phone, worker }) => {
  const [malti, phoolo] = ["मालती हांसदा", "फूलो एक्का"];
  await phone.network(false);
  await registers(worker, { name: malti, age: "33", phone: "9000030002", village: "अंबा" });
  await worker.page.getByText("अभी भेजा नहीं").first().waitFor();
  await registers(worker, { name: phoolo, age: "33", phone: "9000030003", village: "अंबा" });
  await worker.page.getByText("अभी भेजा नहीं").nth(1).waitFor();
  await doctor.registers(malti, "+919000030002", rekha.memberId);
  await doctor.registers(phoolo, "+919000030003", rekha.memberId);
  await phone.network(true);

  await goesTo(worker, "भेजना बाकी");
  const row = (name: string) => rowsToLookAt(worker).filter({ hasText: name });
  for (const name of [malti, phoolo]) {
    await row(name).getByText("इनसे मिलता-जुलता कोई पहले से दर्ज है। देखें कि क्या वही व्यक्ति हैं।").waitFor();
  }
  await isWellMade(worker, "what waits, with something refused");
  const { page, tap } = worker;
  await tap(row(malti).getByRole("button", { name: "मिलाकर देखें" }));
  await page.getByRole("heading", { name: "क्या यह वही व्यक्ति है?" }).waitFor();
  await isWellMade(worker, "who looks like her");
  await tap(page.getByRole("button", { name: "नहीं, कोई और हैं" }));
  await row(malti).waitFor({ state: "detached" });
  await row(phoolo).waitFor();
  while ((await doctor.named(malti)).length < 2);

  await tap(row(phoolo).getByRole("button", { name: "मिलाकर देखें" }));
  await tap(page.getByRole("button", { name: /^हाँ, वही हैं/ }));
  await page.getByRole("heading", { name: phoolo }).waitFor();
  await page.getByText("90000 30003").first().waitFor();
  await goesTo(worker, "भेजना बाकी");
  await seesAllSent(worker, 1);
  await doctor.onlyOne(phoolo);
});

onAPhone("what is about somebody who was given to another worker waits alone", async ({ phone, worker }) => {
  const { page, tap } = worker;
  await phone.network(false);
  await recordsSeenDose(worker, budhni);
  await recordsSeenDose(worker, lalita);
  const patientId = await doctor.onlyOne(budhni);
  const other = await atTheHouse(house, colleague("worker.sonpur"));
  await doctor.act(assignWorker, { patientId, careId: newId(), memberId: other.memberId as never });
  await doctor.act(endCare, { patientId, memberId: rekha.memberId as never });
  await phone.network(true);

  await goesTo(worker, "भेजना बाकी");
  const row = rowsToLookAt(worker);
  await row.getByText("ये आपकी देखरेख में नहीं हैं, या अब नहीं रहे। अपने सुपरवाइज़र से पूछें।").waitFor();
  assert.equal(await row.count(), 1);
  assert.match(await row.innerText(), new RegExp(budhni));
  assert.equal((await doctor.onceSaid(lalita)).length, 1);
  await rowsThatWait(worker).waitFor({ state: "detached" });
  await tap(row.getByRole("button", { name: "हटाएँ", exact: true }));
  await row.getByText("हटाने पर यह हमेशा के लिए चला जाएगा।").waitFor();
  await tap(row.getByRole("button", { name: "हाँ, हटाएँ" }));
  await seesAllSent(worker, 1);
  assert.deepEqual(await doctor.saidToday(patientId), []);
  await goesTo(worker, "ख़ुराकें");
  await page.getByText(lalita).first().waitFor();
  assert.equal(await page.getByText(budhni).count(), 0, "she is not on this phone any more");
});

onAPhone("a session that was ended loses nothing, and nobody else sends it", async ({ phone, worker }) => {
  const { page, tap } = worker;
  const other = await phone.open();
  await opensByPin(other);
  await seesToday(other);
  await goesTo(other, "भेजना बाकी");
  await phone.network(false);
  await recordsSeenDose(worker, parvati);
  await (await atTheHouse(house, house.people.worker)).act(signOutEverywhere, {});
  await phone.network(true);

  for (const tab of [worker, other]) await tab.page.getByText(signedOut).waitFor();
  await goesTo(worker, "भेजना बाकी");
  await rowsThatWait(worker).getByText(parvati).waitFor();
  await tap(page.getByRole("button", { name: "अंदर आएँ" }));
  await signsIn(worker, colleague("worker.belapur"));
  await page.getByText("यह फ़ोन किसी और के पिन से खुला है।", { exact: false }).waitFor();
  await rowsThatWait(worker).getByText(parvati).waitFor();
  assert.deepEqual(await doctor.saidToday(await doctor.onlyOne(parvati)), []);
  await signsIn(worker, house.people.worker);
  for (const tab of [worker, other]) {
    await seesAllSent(tab, 1);
    await tab.page.getByText(signedOut).waitFor({ state: "detached" });
  }
  assert.deepEqual(await doctor.onceSaid(parvati), [{ observed: true, by: rekha.memberId }]);
});

onAPhone("of two workers with one phone each sees and sends only their own", async ({ phone, worker }) => {
  const { page, tap, says } = worker;
  await phone.network(false);
  await recordsSeenDose(worker, anjali);
  const locks = async () => {
    await tap(page.getByRole("button", { name: says.account }));
    await tap(page.getByRole("button", { name: "फ़ोन बंद करें (पिन)" }));
  };
  await locks();
  await page.getByText("अपना पिन").waitFor();
  await phone.network(true);
  await tap(page.getByRole("button", { name: "कोई और" }));
  await signsIn(worker, colleague("worker.belapur"));
  await choosesPin(worker);
  await page.getByText("आपके किसी मरीज़ का इलाज अभी शुरू नहीं हुआ").waitFor();
  await goesTo(worker, "भेजना बाकी");
  await seesAllSent(worker, 0);

  await locks();
  await tap(page.getByRole("button", { name: house.people.worker.name, exact: true }));
  await opensByPin(worker);
  await page.getByText(signedOut).waitFor();
  assert.deepEqual(await doctor.saidToday(await doctor.onlyOne(anjali)), []);
});

onAPhone("what was recorded in two tabs arrives once", async ({ phone, worker }) => {
  const other = await phone.open();
  await opensByPin(other);
  await seesToday(other);
  await phone.network(false);
  await recordsSeenDose(worker, sunita);
  await recordsSeenDose(other, manju);
  for (const tab of [worker, other]) {
    await goesTo(tab, "भेजना बाकी");
    await rowsThatWait(tab).nth(1).waitFor();
  }
  await phone.network(true);
  await seesAllSent(worker, 2);
  await seesAllSent(other, 2);
  for (const name of [sunita, manju]) assert.equal((await doctor.onceSaid(name)).length, 1);
  assert.deepEqual(other.complaints, []);
});
