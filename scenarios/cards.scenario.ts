import assert from "node:assert/strict";
import { after, before } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { readCardsOfChild, readChipKeys, readTrust, registerCards } from "../modules/cards/operations.ts";
import { readPrinted } from "../modules/cards/printed.ts";
import { piccOf } from "../modules/cards/server/test-chip.ts";
import { sunMac } from "../modules/cards/sun.ts";
import { findChildren, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { codeOnScreen, hasNfc, heldToPhone, holdsBeforeCamera } from "./cards/at-the-edge.ts";
import { goesToChildren } from "./children/steps.ts";

/*
 * A child's card where there is no network: made, read by camera, by chip and by number, copied, lost. Nobody here
 * exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const born = addDays(today, -70);

let day: Day;
const ids = { aarav: newId(), gudiya: newId() };
before(async () => {
  day = await beginDay("Kalpana Soren");
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  for (const [childId, name, mother] of [
    [ids.aarav, "Aarav", "Sita Devi"],
    [ids.gudiya, "Gudiya", "Reena Kumari"],
  ] as const) {
    const identity = { name, mother, phone: null, born: { day: born, exact: true } };
    await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
    const dose = {
      doseId: newId(),
      vaccine: "BCG",
      on: born,
      evidence: "card",
      batch: null,
      expiresOn: null,
      site: null,
    };
    await day.rekha.act(recordDoses, { childId, doses: [dose] } as never);
  }
});
after(() => day?.end());

onAPhone(
  "with no network a card is made, read again by camera, chip and number, a copy is noticed, and a lost one counts no more",
  () => day,
  async ({ phone, worker: first, rekha }) => {
    await goesToChildren(first);
    await first.tap(first.page.getByText("Gudiya").first());
    // The house has endorsed this phone.
    await first.page.getByRole("button", { name: "छापने या फ़ोटो लेने का कार्ड बनाइए" }).waitFor();
    const trust = await rekha.act(readTrust, {});
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    await isWellMade(worker, "children with Scan");

    await tap(page.getByText("Aarav").first());
    await tap(page.getByRole("button", { name: "छापने या फ़ोटो लेने का कार्ड बनाइए" }));
    await page.getByRole("img", { name: /कोड के रूप में/ }).waitFor();
    await isWellMade(worker, "a card as a code");
    const text = await codeOnScreen(page);
    const read = readPrinted(text, { trust: trust as never, today });
    assert.ok(read.ok, "whoever knows the house's key believes it, without asking anybody");
    assert.deepEqual(
      [read.content.givenName, read.content.born, read.content.doses.map(({ vaccine }) => vaccine)],
      ["Aarav", born, ["BCG"]],
    );
    const number = read.content.boundTo.is === "printed" ? read.content.boundTo.cardNumber : "";
    await tap(page.getByRole("button", { name: "हो गया" }));

    // By the camera: one tap, and the child stands there.
    await goesToChildren(worker);
    await holdsBeforeCamera(page, text);
    await tap(page.getByRole("button", { name: "कार्ड स्कैन करें" }));
    await page.getByText("कार्ड पढ़ लिया", { exact: false }).waitFor();
    await page.getByRole("heading", { name: "Aarav" }).waitFor();
    await isWellMade(worker, "a child whose card was read");

    // A code of something else.
    await holdsBeforeCamera(page, "KC1:NOTHING");
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: "कार्ड स्कैन करें" }));
    await page.getByText("हमारा कार्ड नहीं है", { exact: false }).waitFor();
    await isWellMade(worker, "a card that is not believed");

    // A chip: given and written in one go, read again, and a copy of it noticed.
    await hasNfc(page);
    await goesToChildren(worker);
    await tap(page.getByText("Gudiya").first());
    await tap(page.getByRole("button", { name: "चिप वाला कार्ड दीजिए" }));
    await page.getByText("फ़ोन के पीछे लगाइए").waitFor();
    await isWellMade(worker, "a chip is waited for");
    await heldToPhone(page, "04:de:5f:1e:ac:c0:40");
    await page.getByText("लिख दिया", { exact: false }).waitFor();
    await tap(page.getByRole("button", { name: "हो गया" }));
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: "कार्ड स्कैन करें" }));
    await page.getByText("फ़ोन के पीछे", { exact: false }).waitFor();
    await heldToPhone(page, "04:de:5f:1e:ac:c0:40");
    await page.getByRole("heading", { name: "Gudiya" }).waitFor();
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: "कार्ड स्कैन करें" }));
    await page.getByText("फ़ोन के पीछे", { exact: false }).waitFor();
    await heldToPhone(page, "04:00:00:00:00:00:99", "04:de:5f:1e:ac:c0:40");
    await page.getByText("नक़ल", { exact: false }).waitFor();

    // Lost: the number opens nothing any more.
    await goesToChildren(worker);
    await tap(page.getByText("Aarav").first());
    await tap(page.getByRole("button", { name: "खो गया?" }));
    await tap(page.getByRole("radio", { name: "चोरी हो गया" }));
    await tap(page.getByRole("button", { name: "यह कार्ड अब नहीं चलेगा" }));
    await page.getByText("अभी कोई कार्ड नहीं", { exact: false }).waitFor();
    await holdsBeforeCamera(page, "upi://pay?pa=tea@stall");
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: "कार्ड स्कैन करें" }));
    await page.getByLabel("कार्ड का नंबर").fill(number.toLowerCase());
    await tap(page.getByRole("button", { name: "नंबर से खोलिए" }));
    await page.getByText("इस नंबर का कार्ड नहीं है", { exact: false }).waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(4).waitFor();
    const waiting = await rowsThatWait(again).count();
    await phone.network(true);
    await seesAllSent(again, waiting);
    const { children } = await rekha.act(findChildren, {});
    const cardsOf = async (name: string) => {
      const childId = children.find(({ called }) => called.name === name)?.childId;
      const { cards } = await rekha.act(readCardsOfChild, { childId } as never);
      return cards.map((card) => [card.number, card.written?.version, card.ended?.why ?? null]);
    };
    assert.deepEqual(await cardsOf("Aarav"), [[number, 1, "stolen"]]);
    assert.deepEqual(await cardsOf("Gudiya"), [["04de5f1eacc040", 1, null]]);
    assert.ok((await rekha.act(readTrust, {})).voidCards.includes(number as never), "the other phones are told");
    assert.deepEqual(again.complaints, []);
  },
);

onAPhone(
  "a chip that proves itself says so to anybody who holds it to a phone, once for each reading, and nothing of the child",
  () => day,
  async ({ worker: { page, tap, complaints }, worker, house }) => {
    const admin = await atTheHouse(house, house.people.admin);
    const { facilities } = await admin.act(listFacilities, { limit: 100 });
    const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId as never;
    const [cardId, uid] = [newId() as never, "04c767f2066180"];
    await admin.act(registerCards, { placeId, cards: [{ cardId, kind: "sun-chip", number: uid }] });
    const { organisationId, piccKey, macKey } = await admin.act(readChipKeys, { placeId, cardId });
    const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
    const mac = Buffer.from(sunMac(bytes(macKey), bytes(uid), 1)).toString("hex");
    const tapped = `${house.origin}/v/card/${organisationId}?e=${piccOf(bytes(piccKey), bytes(uid), 1)}&m=${mac}`;
    await page.goto(tapped);
    await isWellMade(worker, "a chip that nobody has asked about yet");
    await tap(page.getByRole("button", { name: "जाँचिए" }));
    await page.getByText("असली कार्ड है", { exact: false }).waitFor();
    await isWellMade(worker, "a genuine chip");
    await page.goto(tapped);
    await tap(page.getByRole("button", { name: "English" }));
    await tap(page.getByRole("button", { name: "Check it" }));
    await page.getByText("This reading was used before", { exact: false }).waitFor();
    await page.goto(`${house.origin}/v/`);
    await page.getByText("Hold a card with a chip", { exact: false }).waitFor();
    assert.deepEqual(complaints, []);
  },
);
