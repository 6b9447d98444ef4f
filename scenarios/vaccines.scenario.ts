import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { addDays } from "../foundation/calendar-day.ts";
import {
  aVisitor,
  fitsItsWidth,
  isOpenToAll,
  openBrowser,
  phone,
  type Screen,
  type Visitor,
} from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import {
  asks,
  chooses,
  daysAgo,
  describes,
  opensThePage,
  pageWords,
  type PageWords,
  readsIn,
  seesFault,
  today,
  writesDose,
} from "./vaccines/steps.ts";

/* The schedules line by line, and what one child is due: worked out in the browser, and nothing of it is sent. Nobody here exists. */

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

function journey(title: string, screen: Screen, walk: (visitor: Visitor, words: PageWords) => Promise<void>): void {
  test(title, async () => {
    const visitor = await aVisitor(browser, house.origin, screen);
    try {
      await signInAs(visitor, house.people.admin);
      const words = pageWords[screen.language];
      await opensThePage(visitor, words);
      await walk(visitor, words);
      assert.deepEqual(visitor.complaints, []);
    } finally {
      await visitor.leave();
    }
  });
}

journey("an admin reads both schedules, and how sure each line is", { language: "en" }, async (admin, words) => {
  const { page, tap } = admin;
  await page.getByText("Version 2026-11, by documents as of").waitFor();
  await page.getByText("JE-2 after a late JE-1: four weeks stand in one secondary source.").waitFor();
  const government = page.getByRole("table", { name: "Government schedule (UIP), by age" });
  const row = (dose: string) => government.getByRole("row").filter({ has: page.getByRole("button", { name: dose }) });
  // As the National Immunization Schedule has it.
  assert.match(await row("Penta-2").innerText(), /10 weeks[^]*4 weeks after Penta-1[^]*0\.5 ml[^]*mid-thigh/);
  assert.match(await row("JE-2").innerText(), /Only in JE districts[^]*Not verified: ask the medical officer/);
  assert.match(await row("HPV-1").innerText(), /For girls[^]*14 years/);
  await tap(page.getByRole("button", { name: "HPV-1" }));
  await page.getByText("One dose of Gardasil-4; voluntary, with consent.").waitFor();
  await page.getByText("PTI/NewsDrum 2026-02-27").waitFor();
  await isOpenToAll(admin, "the government's schedule");
  await chooses(admin, words.private);
  await page.getByRole("table", { name: "Private list (IAP), by age" }).waitFor();
  await page.getByText("The Academy’s own papers (2020–21; 2023) could not be read").waitFor();
  await page.getByRole("heading", { name: "DPT, begun at 1 year or later" }).waitFor();
  await isOpenToAll(admin, "the private list");
  await fitsItsWidth(admin, "the private list");
});

journey(
  "a child without a vaccine at 11 months may be given everything in one visit, and what the private list changes is said",
  { language: "en" },
  async (admin, words) => {
    const { page } = admin;
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    const born = daysAgo(335);
    await describes(admin, words, { born, sex: "boy", jeDistrict: "no" });
    await asks(admin, words);
    await page.getByText("All of them in one visit").waitFor();
    const now = (await readsIn(admin, words.now)).map((sentence) => sentence.replace(/ (is overdue|today).*/, ""));
    // BCG, Penta-1, fIPV-1, OPV-1, MR-1, PCV-1, Rota-1 in one visit (what is said of catching up), and vitamin A with MR-1.
    const expected = ["BCG", "MR-1", "OPV-1", "PCV-1", "Penta-1", "Rota-1", "Vitamin A-1", "fIPV-1"];
    assert.deepEqual(now.toSorted(), expected);
    assert.deepEqual(
      (await readsIn(admin, "Too late")).map((sentence) => sentence.slice(0, sentence.indexOf(" is not"))),
      ["Hep B-0", "OPV-0"],
    );
    const other = page.getByRole("region", { name: "What the other schedule would change: Private list (IAP)" });
    await other.getByText("Rota-1: “Too late” instead of “Overdue”.").waitFor();
    await other.getByText(/^Not asked for: .*Penta-1, /).waitFor();
    await isOpenToAll(admin, "what is due");
    await chooses(admin, words.private);
    await page.getByText("Rota-1 is not given any more").first().waitFor();
    await page.getByRole("region", { name: "What the other schedule would change: Government schedule" }).waitFor();
    assert.deepEqual(
      sent.filter((request) => request.includes(born)),
      [],
      "nothing of the child is sent",
    );
  },
);

journey(
  "a dose that came too early is explained, and one the family remembers is asked for again, on a phone in Hindi",
  { language: "hi", size: phone },
  async (admin, words) => {
    const born = daysAgo(100);
    await describes(admin, words, { born, sex: "girl", jeDistrict: "yes" });
    await writesDose(admin, words, ["पेंटा", "कार्ड पर देखा", addDays(born, 21)]);
    await writesDose(admin, words, ["ओपीवी", "घरवालों को याद है", addDays(born, 42)]);
    await asks(admin, words);
    const { page } = admin;
    const wrong = page.getByRole("region", { name: words.countsNot });
    await wrong.getByText(/^पेंटा-1 के लिए बहुत जल्दी था: .*छह हफ़्ते की उम्र.*दोबारा दें।$/).waitFor();
    await wrong.getByText(/ओपीवी/).first().waitFor();
    const now = (await readsIn(admin, words.now)).join(" ");
    for (const dose of ["पेंटा-1", "ओपीवी-1"]) assert.ok(now.includes(dose), `${dose} is asked for: ${now}`);
    await fitsItsWidth(admin, "the answer on a phone");
    await isOpenToAll(admin, "the answer on a phone");
    await chooses(admin, words.schedule);
    await page.getByRole("table", { name: `${words.government}, उम्र के हिसाब से` }).waitFor();
    await fitsItsWidth(admin, "the schedule on a phone");
    await isOpenToAll(admin, "the schedule on a phone");
  },
);

journey(
  "HPV is offered to a girl of 14 and not to a boy; nobody gets an answer to what cannot be",
  { language: "hi", size: phone },
  async (admin, words) => {
    const { page } = admin;
    const born = daysAgo(Math.round(14.2 * 365.25));
    await describes(admin, words, { born: addDays(today, 1), sex: "girl", jeDistrict: "no" });
    await asks(admin, words);
    await seesFault(admin, words.born, "यह दिन अभी आया नहीं");
    await page.getByLabel(words.born, { exact: true }).fill(born);
    assert.ok((await readsIn(admin, words.now)).some((sentence) => sentence.startsWith("एचपीवी-1")));
    await chooses(admin, words.boy);
    await page.getByText("एचपीवी-1 सिर्फ़ लड़कियों के लिए है").waitFor({ state: "attached" });
    assert.ok(!(await readsIn(admin, words.now)).some((sentence) => sentence.startsWith("एचपीवी-1")));
    await writesDose(admin, words, ["बीसीजी", "कार्ड पर देखा", addDays(born, -1)]);
    await seesFault(admin, words.given, "से पहले का दिन है");
    assert.equal(
      await page.getByRole("region", { name: words.now }).count(),
      0,
      "no answer for what was written before",
    );
    await page.getByLabel(words.given, { exact: true }).fill("");
    await seesFault(admin, words.given, "पूरी तारीख़ लिखें");
    await page.getByLabel(words.given, { exact: true }).fill(addDays(today, 1));
    await seesFault(admin, words.given, "यह दिन अभी आया नहीं");
    await fitsItsWidth(admin, "the form with faults");
    await isOpenToAll(admin, "the form with faults");
    // 29 February is a day like another.
    await page.getByLabel(words.given, { exact: true }).fill("2024-02-29");
    await page.getByLabel(words.born, { exact: true }).fill("2024-02-29");
    await page.getByRole("region", { name: words.now }).waitFor();
  },
);

test("a worker on a phone opens the page by its address, as from a child’s page", async () => {
  const worker = await aVisitor(browser, house.origin, { language: "hi", size: phone });
  try {
    await signInAs(worker, house.people.worker);
    await worker.page.goto(new URL("/vaccines", worker.page.url()).href);
    await worker.page.getByRole("heading", { level: 1, name: pageWords.hi.menu }).waitFor();
    await fitsItsWidth(worker, "the schedule of a worker");
    assert.deepEqual(worker.complaints, []);
  } finally {
    await worker.leave();
  }
});
