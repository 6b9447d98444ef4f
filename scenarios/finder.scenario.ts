import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { calendarDay } from "../foundation/calendar-day.ts";
import { listLeads } from "../modules/outreach/operations.ts";
import { isWellMade } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse } from "./a-worker-without-network/house-side.ts";
import { takeWorkersPhone, type WorkersPhone } from "./a-worker-without-network/phone.ts";
import { opensByPin } from "./a-worker-without-network/steps.ts";
import type { Visitor } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import {
  answersTwoQuestions,
  asksToCall,
  bead,
  comesInAsFinder,
  type Finder,
  healthCentre,
  saysAtTheHome,
  seesTheGarland,
  takesInFinder,
} from "./with-finder.ts";

/*
 * A community finder on a phone of her own, in Hindi: what she tells with no network hangs on her garland at once,
 * outlives a kill and reaches the house once; where she is asked to call, she says what came of it; and of a family
 * who say no nothing goes anywhere. House, browser, microphone and place are real; nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let house: StartedHouse;
let admin: AtTheHouse;
let mohini: Finder;
let phone: WorkersPhone;
let finder: Visitor;
before(async () => {
  house = await startHouse([]);
  admin = await atTheHouse(house, house.people.admin);
  const worker = await atTheHouse(house, house.people.worker);
  const placeId = await healthCentre(admin, "PHC Naya Tola");
  mohini = await takesInFinder(admin, placeId);
  for (const [lane, mark] of [
    ["नदी टोला", "नीला दरवाज़ा"],
    ["मस्जिद गली", "नीम के नीचे"],
  ] as const) {
    await asksToCall(worker, { finderId: mohini.memberId, placeId, lane, mark, today });
  }
  // Exactly where she stands, as the phone knows it.
  phone = await takeWorkersPhone(house.origin, {
    microphone: true,
    at: { latitude: 25.594_737, longitude: 85.137_564 },
  });
});
after(async () => {
  await phone?.throwAway();
  await house?.stop();
});

const leads = async () => (await admin.act(listLeads, { limit: 100 })).leads;

test("she comes in as a worker does and finds her own page: no search, no list of children", async () => {
  finder = await phone.open();
  await comesInAsFinder(finder, mohini);
  const { page } = finder;
  await page.getByRole("heading", { name: "नमस्ते, मोहिनी जी" }).waitFor();
  await page.getByText("पहला बच्चा मिलेगा, तो यहाँ मोती जुड़ेगा।").waitFor();
  await page.getByRole("button", { name: /^नीला दरवाज़ा/ }).waitFor();
  assert.equal(await page.getByRole("searchbox").count(), 0);
  for (const path of ["/w/children", "/w/patients", "/w/doses"]) {
    await page.goto(`${house.origin}${path}`);
    await opensByPin(finder);
    await seesTheGarland(finder);
    assert.equal(await page.getByRole("searchbox").count(), 0, path);
  }
  await isWellMade(finder, "a finder's home");
});

test("a family who say no: nothing is written down, and nothing goes over the wire", async () => {
  const { page, tap } = finder;
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" && request.url().includes("/api/")) sent.push(request.url());
  });
  await answersTwoQuestions(finder, "एक साल से छोटा", "नहीं, कार्ड नहीं है");
  await page.getByText("“क्या स्वास्थ्य कार्यकर्ता आपके घर आ सकती हैं? बस उन्हीं को बताया जाएगा।”").waitFor();
  await tap(page.getByRole("button", { name: "नहीं", exact: true }));
  await page.getByRole("heading", { name: "कुछ नहीं लिखा गया" }).waitFor();
  await isWellMade(finder, "nothing was written down");
  await tap(page.getByRole("button", { name: "हो गया" }));
  await seesTheGarland(finder);
  await page.getByText("सब भेज दिया").waitFor();
  assert.deepEqual(sent, []);
  assert.deepEqual(await leads(), []);
  // Nor is what was half said offered again.
  await tap(page.getByRole("button", { name: /^नया बच्चा मिला/ }));
  await page.getByRole("heading", { name: "बच्चा कितना बड़ा है?" }).waitFor();
  await tap(page.getByRole("button", { name: "पीछे" }));
});

test("with no network: a newborn in three taps and a word, with a rough place and her voice, hangs there at once", async () => {
  assert.deepEqual(finder.complaints, []);
  await phone.close();
  await phone.network(false);
  finder = await phone.open();
  await opensByPin(finder);
  await seesTheGarland(finder);
  const { page, tap } = finder;
  const begun = finder.taps();
  await answersTwoQuestions(finder, "नवजात, एक महीने से छोटा", "नहीं, कार्ड नहीं है");
  await tap(page.getByRole("button", { name: "हाँ, आ सकती हैं" }));
  await page.getByRole("heading", { name: "बच्चा कहाँ है?" }).waitFor();
  assert.equal(finder.taps() - begun, 4, "the big button, and three answers");
  await isWellMade(finder, "where the child is");
  await page.getByLabel("गाँव, गली, या पास में क्या है").fill("नदी टोला, बरगद के पास");
  await tap(page.getByRole("button", { name: /^मोटे तौर पर मेरी जगह जोड़ें/ }));
  await page.getByText("क़रीब एक किलोमीटर, घर कभी नहीं").waitFor();
  await page.getByLabel(/^बच्चे का नाम/).fill("गुड़िया");
  await tap(page.getByRole("button", { name: "या अपनी आवाज़ में बताएँ" }));
  // Two seconds have been heard.
  await page.getByRole("button", { name: /· 2[0-8]/ }).waitFor();
  await isWellMade(finder, "while she speaks");
  await tap(page.getByRole("button", { name: /· 2\d/ }));
  await tap(page.getByRole("button", { name: "ठीक है" }));
  await page.getByText(/आपकी आवाज़ साथ जाएगी: \d+ सेकंड/).waitFor();
  await tap(page.getByRole("button", { name: "दीदी को बताएँ" }));
  await bead(finder, "गुड़िया", "नेटवर्क का इंतज़ार").waitFor();
  await isWellMade(finder, "a garland with what waits");
  assert.deepEqual(await leads(), []);
});

test("killed and opened by the PIN with no network, she has the same garland and the same homes", async () => {
  await phone.kill();
  finder = await phone.open();
  await opensByPin(finder);
  await seesTheGarland(finder);
  await bead(finder, "गुड़िया", "नेटवर्क का इंतज़ार").waitFor();
  await saysAtTheHome(finder, "नीला दरवाज़ा", "घर नहीं मिला");
  await seesTheGarland(finder);
  assert.equal(await finder.page.getByRole("button", { name: /^नीला दरवाज़ा/ }).count(), 0);
  await finder.page.getByRole("button", { name: /^नीम के नीचे/ }).waitFor();
  await finder.tap(finder.page.getByRole("button", { name: /^ऑफ़लाइन|2/ }).first());
  await finder.page.getByRole("heading", { name: "क्या भेजना बाकी है" }).waitFor();
  await isWellMade(finder, "what waits");
  await finder.tap(finder.page.getByRole("button", { name: "पीछे" }));
});

test("the network is back: the child is at the house once, a kilometre around, and her voice with it", async () => {
  await phone.network(true);
  await bead(finder, "गुड़िया", "अभी भेजा").waitFor();
  const [lead, ...more] = await leads();
  assert.deepEqual(more, []);
  assert.ok(lead);
  const { age, card, where, called, rough, voice, state } = lead;
  assert.deepEqual(
    { age, card, where, called, rough, state },
    {
      ...{ age: "under-a-month", card: "no-card", where: "नदी टोला, बरगद के पास", called: "गुड़िया" },
      ...{ rough: { lat: 25.59, lng: 85.14 }, state: "sent" },
    },
  );
  assert.ok(voice !== null && voice >= 2, `${voice} seconds`);
  await finder.page.getByText("सब भेज दिया").waitFor();
  const recalls = await house.look('select "end" from outreach.recall where "end" is not null');
  assert.deepEqual(recalls, [{ end: "not-found" }]);
});

test("what was said by mistake at a home is taken back before it goes, and the home is asked about again", async () => {
  const { page, tap } = finder;
  await saysAtTheHome(finder, "नीम के नीचे", "परिवार घर पर है");
  await tap(page.getByRole("button", { name: "वापस करें" }));
  await page.getByRole("button", { name: /^नीम के नीचे/ }).waitFor();
  await page.getByText("वापस लिया गया", { exact: true }).waitFor();
  await page.getByText("सब भेज दिया").waitFor();
  assert.equal(await page.getByRole("button", { name: "वापस करें" }).count(), 0);
});

test("a place of before is one tap, and a refusal at a home is asked once more", async () => {
  const { page, tap } = finder;
  await tap(page.getByRole("button", { name: /^नीम के नीचे/ }));
  await isWellMade(finder, "a home where a visit is needed");
  await tap(page.getByRole("button", { name: "वे नहीं चाहते" }));
  await page.getByText("फिर कोई इसके लिए नहीं आएगा। पक्का?").waitFor();
  await tap(page.getByRole("button", { name: "नहीं, वापस" }));
  await tap(page.getByRole("button", { name: "वे नहीं चाहते" }));
  await tap(page.getByRole("button", { name: "हाँ, भेजें" }));
  await seesTheGarland(finder);
  await answersTwoQuestions(finder, "एक से पाँच साल", "उन्हें पता नहीं");
  await tap(page.getByRole("button", { name: "हाँ, आ सकती हैं" }));
  await tap(page.getByRole("button", { name: "नदी टोला, बरगद के पास" }));
  await tap(page.getByRole("button", { name: "दीदी को बताएँ" }));
  await page.locator(".garland-string li").filter({ hasText: "अभी भेजा" }).nth(1).waitFor();
  assert.equal((await leads()).length, 2);
  assert.equal(await page.getByRole("heading", { name: "इन घरों पर जाएँ" }).count(), 0);
  // It goes once it can no more be taken back; what was taken back never went.
  await page.getByText("सब भेज दिया").waitFor();
  const recalls = await house.look('select "end" from outreach.recall order by "end"');
  assert.deepEqual(recalls, [{ end: "not-found" }, { end: "refused" }]);
  assert.deepEqual(finder.complaints, []);
});
