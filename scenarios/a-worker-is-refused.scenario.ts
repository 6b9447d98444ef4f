import assert from "node:assert/strict";
import { after, before } from "node:test";
import { signOutEverywhere } from "../modules/access/operations.ts";
import { assignWorker, endCare } from "../modules/people/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import {
  choosesPin,
  goesTo,
  opensByPin,
  recordsSeenDose,
  recordsThatTheyAreIll,
  rowsThatWait,
  rowsToLookAt,
  seesAllSent,
  seesToday,
  signsIn,
} from "./a-worker-without-network/steps.ts";
import { registers } from "./the-gate/steps.ts";

/*
 * What a worker recorded without network and the house does not take: it comes back to her in words,
 * alone, with a way out, and nothing of it is lost or goes under another name. Nobody here exists.
 */

const signedOut = "आप साइन इन नहीं हैं, इसलिए कुछ नहीं जा रहा। जो दर्ज किया वह इस फ़ोन में सुरक्षित है।";
const [budhni, lalita, parvati, anjali] = [
  "Budhni Hansda",
  "Lalita Tirkey",
  "Parvati Kerketta",
  "Anjali Minz",
] as const;
let day: Day;

before(async () => {
  day = await beginDay(budhni, lalita, parvati, anjali);
});
after(() => day?.end());

onAPhone(
  "somebody who is there already comes back to the worker, who compares",
  () => day,
  async ({ phone, worker, doctor, rekha }) => {
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
  },
);

onAPhone(
  "of somebody who was given to another worker the dose seen before is kept, and what the house does not take waits alone",
  () => day,
  async ({ phone, worker, house, doctor, rekha, colleague }) => {
    const { page, tap } = worker;
    await phone.network(false);
    await recordsSeenDose(worker, budhni);
    await recordsSeenDose(worker, lalita);
    await recordsThatTheyAreIll(worker, budhni);
    const patientId = await doctor.onlyOne(budhni);
    const other = await atTheHouse(house, colleague("worker.sonpur"));
    await doctor.act(assignWorker, { patientId, careId: newId(), memberId: other.memberId as never });
    await doctor.act(endCare, { patientId, memberId: rekha.memberId as never });
    await phone.network(true);

    await goesTo(worker, "भेजना बाकी");
    const row = rowsToLookAt(worker);
    await row.getByText("ये आपकी देखरेख में नहीं हैं, या अब नहीं रहे। अपने सुपरवाइज़र से पूछें।").waitFor();
    assert.equal(await row.count(), 1);
    assert.match(await row.innerText(), new RegExp(`${budhni}[^]*तबीयत`));
    for (const name of [lalita, budhni]) {
      assert.deepEqual(await doctor.onceSaid(name), [{ observed: true, by: rekha.memberId }]);
    }
    await rowsThatWait(worker).waitFor({ state: "detached" });
    await tap(row.getByRole("button", { name: "हटाएँ", exact: true }));
    await row.getByText("हटाने पर यह हमेशा के लिए चला जाएगा।").waitFor();
    await tap(row.getByRole("button", { name: "हाँ, हटाएँ" }));
    await seesAllSent(worker, 2);
    await goesTo(worker, "ख़ुराकें");
    await page.getByText(lalita).first().waitFor();
    assert.equal(await page.getByText(budhni).count(), 0, "she is not on this phone any more");
  },
);

onAPhone(
  "a session that was ended loses nothing, and nobody else sends it",
  () => day,
  async ({ phone, worker, house, doctor, rekha, colleague }) => {
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
  },
);

onAPhone(
  "of two workers with one phone each sees and sends only their own",
  () => day,
  async ({ phone, worker, house, doctor, rekha, colleague }) => {
    const { page, tap, says } = worker;
    const anita = colleague("worker.belapur");
    // Both look after Anjali: the house would take her dose from either.
    const [patientId, { memberId }] = [await doctor.onlyOne(anjali), await atTheHouse(house, anita)];
    await doctor.act(assignWorker, { patientId, careId: newId(), memberId: memberId as never });
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
    await signsIn(worker, anita);
    await choosesPin(worker);
    await page.getByRole("button", { name: `${anjali}: आज बाक़ी` }).waitFor();
    assert.equal(await page.getByText(lalita).count(), 0, "she is Rekha's alone");
    await goesTo(worker, "भेजना बाकी");
    await seesAllSent(worker, 0);

    await locks();
    await tap(page.getByRole("button", { name: house.people.worker.name, exact: true }));
    await opensByPin(worker);
    await page.getByText(signedOut).waitFor();
    await goesTo(worker, "भेजना बाकी");
    await rowsThatWait(worker).getByText(anjali).waitFor();
    await tap(page.getByRole("button", { name: "अंदर आएँ" }));
    await signsIn(worker, house.people.worker);
    await seesAllSent(worker, 1);
    assert.deepEqual(await doctor.onceSaid(anjali), [{ observed: true, by: rekha.memberId }]);
  },
);
