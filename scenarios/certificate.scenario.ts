import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { keyPair } from "../modules/cards/test-card.ts";
import { addressOf, coseIn } from "../modules/certificates/address.ts";
import { issueCertificate } from "../modules/certificates/certificate.ts";
import { readClaims } from "../modules/certificates/claims.ts";
import { readSign1 } from "../modules/certificates/cose.ts";
import {
  issueCertificate as issues,
  readCertificatesOfChild,
  revokeCertificate,
} from "../modules/certificates/operations.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { opensByPin, seesToday } from "./a-worker-without-network/steps.ts";
import { codeOnScreen, holdsBeforeCamera } from "./cards/at-the-edge.ts";
import { codeOnPaper } from "./certificates/paper-picture.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, openBrowser, phone as size } from "./facilities/visitor.ts";

/*
 * A child's certificate, from the worker's phone to a stranger's: issued, printed, verified with and without a network, and
 * refused where it is not to be believed. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const born = addDays(today, -70);

let day: Day;
let browser: Browser;
const childId = newId();
before(async () => {
  [day, browser] = [await beginDay("Kalpana Soren"), await openBrowser()];
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  const identity = { name: "Gudiya", mother: "Reena Kumari", phone: null, born: { day: born, exact: true } };
  await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
  const dose = (vaccine: string, evidence: string) => ({
    ...{ doseId: newId(), vaccine, on: born, evidence },
    ...{ batch: vaccine === "BCG" ? "BC410" : null, expiresOn: null, site: null },
  });
  const doses = [dose("BCG", "card"), dose("OPV", "card"), dose("HEPB", "recall")];
  await day.rekha.act(recordDoses, { childId, doses } as never);
});
after(async () => {
  await browser?.close();
  await day?.end();
});

onAPhone(
  "a certificate goes from the worker's phone onto paper and to a stranger's phone, which checks it without a network too",
  () => day,
  async ({ phone, worker, house }) => {
    await goesToChildren(worker);
    await worker.tap(worker.page.getByText("Gudiya").first());
    await worker.page.getByText("अभी इसमें 2 टीके आएँगे").waitFor();
    await worker.page.getByText("1 टीका इसमें नहीं आएगा").waitFor();
    await worker.page.getByText("सिर्फ़ याद है", { exact: false }).waitFor();
    await worker.tap(worker.page.getByRole("button", { name: "प्रमाण-पत्र बनाइए" }));
    await worker.tap(worker.page.getByRole("button", { name: "दिखाएँ" }));
    await isWellMade(worker, "a certificate as a code");
    const code = await codeOnScreen(worker.page);
    assert.ok(code.startsWith(`${house.origin}/v/#`), code);
    const saved = worker.page.waitForEvent("download");
    await worker.tap(worker.page.getByRole("button", { name: "छापने के लिए सहेजिए" }));
    const download = await saved;
    assert.match(download.suggestedFilename(), /^certificate-[0-9A-Z]{8}\.pdf$/);
    assert.equal(await codeOnPaper(readFileSync(await download.path())), code, "the paper says what the screen says");
    await worker.tap(worker.page.getByRole("button", { name: "हो गया" }));

    // What the phone once showed it shows without a network; issuing needs one, and no button pretends otherwise.
    await phone.close();
    await phone.network(false);
    const away = await phone.open();
    await opensByPin(away);
    await seesToday(away);
    await goesToChildren(away);
    await away.tap(away.page.getByText("Gudiya").first());
    await away.page.getByText("बनाने के लिए नेटवर्क चाहिए", { exact: false }).waitFor();
    assert.equal(await away.page.getByRole("button", { name: "नया प्रमाण-पत्र बनाइए" }).count(), 0);
    await isWellMade(away, "a child's certificate without network");
    await away.tap(away.page.getByRole("button", { name: "दिखाएँ" }));
    assert.equal(await codeOnScreen(away.page), code);

    // A guardian's phone that never was here: no sign-in, and no word of the certificate goes out.
    const guardian = await aVisitor(browser, "about:blank", { language: "hi", size });
    const { page } = guardian;
    const payload = code.split("#")[1] ?? "";
    const sent: string[] = [];
    page.context().on("request", (request) => {
      sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ""}`);
    });
    const opens = async (text: string) => {
      await page.goto("about:blank");
      await page.goto(text);
    };
    await opens(code);
    await page.getByText("असली है").waitFor();
    await page.getByRole("heading", { name: "Gudiya" }).waitFor();
    await page.getByRole("cell", { name: /^(बीसीजी, ओपीवी|ओपीवी, बीसीजी)$/ }).waitFor();
    assert.equal(await page.getByText("हेप-बी").count(), 0, "what is only remembered is certified to nobody");
    await isWellMade(guardian, "a genuine certificate");
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await page.context().setOffline(true);
    await opens(code);
    await page.getByText("असली है").waitFor();

    const cose = coseIn(code);
    const content = readClaims(readSign1(cose ?? new Uint8Array())?.payload ?? new Uint8Array());
    assert.ok(cose && content);
    const at = Buffer.from(cose).indexOf(Buffer.from("Gudiya"));
    const another = Uint8Array.from(cose);
    another[at] = "B".charCodeAt(0);
    await opens(addressOf(`${house.origin}/v/`, another));
    await page.getByText("छेड़छाड़ हुई है", { exact: false }).waitFor();
    await isWellMade(guardian, "a certificate that was changed");
    const doses = content.doses.map((one) => ({ ...one, batchKnown: false, takenBack: false }));
    const forged = issueCertificate(content, doses, keyPair(9)).cose;
    await opens(addressOf(`${house.origin}/v/`, forged));
    await page.getByText("किसी जाने-पहचाने केंद्र के हस्ताक्षर नहीं", { exact: false }).waitFor();
    await opens(code.slice(0, -6));
    await page.getByText("कोड पढ़ा नहीं जा सका").waitFor();

    // Revoked: this phone learns it with the next network, and then knows it without.
    const admin = await atTheHouse(house, house.people.admin);
    const { certificates } = await admin.act(readCertificatesOfChild, { childId });
    const certificateId = certificates[0]?.certificateId as never;
    await admin.act(revokeCertificate, { childId, certificateId, why: "misused" });
    await opens(code);
    await page.getByText("असली है").waitFor();
    await page.context().setOffline(false);
    await opens(code);
    await page.getByText("रद्द किया जा चुका है", { exact: false }).waitFor();
    await page.context().setOffline(true);
    await opens(code);
    await page.getByText("रद्द किया जा चुका है", { exact: false }).waitFor();
    assert.deepEqual(
      sent.filter((one) => one.includes(payload.slice(0, 30)) || one.includes(payload.slice(-30))),
      [],
      "nothing of it was ever sent",
    );
    assert.ok(sent.length > 3);
    assert.deepEqual(guardian.complaints, []);
    await guardian.leave();
  },
);

onAPhone(
  "a school scans one after the other: a good one, and five years later the same is over",
  () => day,
  async ({ rekha, house }) => {
    await rekha.act(issues, { childId, certificateId: newId() });
    const { certificates } = await rekha.act(readCertificatesOfChild, { childId });
    assert.ok(certificates[0]);
    const code = certificates[0].says?.code ?? assert.fail("There is no code.");
    const school = await aVisitor(browser, `${house.origin}/v/`, { language: "hi", size });
    const { page, tap } = school;
    await isWellMade(school, "the page that checks, opened without a certificate");
    await holdsBeforeCamera(page, code);
    await tap(page.getByRole("button", { name: "प्रमाण-पत्र स्कैन करें" }));
    await page.getByText("असली है").waitFor();
    await tap(page.getByRole("button", { name: "English" }));
    await page.getByText("Genuine", { exact: true }).waitFor();
    await page.clock.setFixedTime(new Date(Date.now() + 1827 * 86_400_000));
    await page.goto("about:blank");
    await page.goto(code);
    await page.getByText("This certificate is over").waitFor();
    await tap(page.getByRole("button", { name: "Scan another one" }));
    await page.getByLabel("Text of the code").fill("KV1:NOTHING");
    await isWellMade(school, "another certificate is scanned");
    await tap(page.getByRole("button", { name: "Check this text" }));
    await page.getByText("This code cannot be read").waitFor();
    assert.deepEqual(school.complaints, []);
    await school.leave();
  },
);
