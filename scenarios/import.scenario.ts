import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { findChildren, readChild } from "../modules/children/operations.ts";
import { readImmunization } from "../modules/immunization/operations.ts";
import { beginDay, type Day } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse } from "./a-worker-without-network/house-side.ts";
import { aVisitor, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * An admin brings registers in at a desk: a CSV with errors that is mended, and a workbook in Hindi; looks at a child,
 * and takes one of them back. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const written = (daysAgo: number) => addDays(today, -daysAgo).split("-").toReversed().join("/");

let day: Day;
let admin: AtTheHouse;
before(async () => {
  day = await beginDay("Kalpana Soren");
  admin = await atTheHouse(day.house, day.house.people.admin);
});
after(() => day?.end());

async function atADesk(walk: (visitor: Visitor) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(visitor, day.house.people.admin);
    await visitor.tap(visitor.page.getByRole("link", { name: "Children", exact: true }));
    await visitor.tap(visitor.page.getByRole("button", { name: "Bring in a register" }));
    await visitor.page.getByRole("heading", { name: "Bring in a register" }).waitFor();
    await walk(visitor);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
}

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** From the list of imports to the preview of a file. */
async function looksAt({ page, tap }: Visitor, { name, bytes }: Chosen): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.locator('input[name="register"]').setInputFiles(file);
  await page.getByRole("heading", { name: "What stands in which column?" }).waitFor();
  const place = page.getByRole("combobox", { name: "Health centre" });
  await place.waitFor();
  await place.selectOption({ label: "PHC Naya Tola" });
  await tap(page.getByRole("button", { name: "See what would come in" }));
  await page.getByRole("heading", { name: "What would come in" }).waitFor();
}

async function bringsIn({ page, tap }: Visitor, count: number): Promise<void> {
  await page.getByRole("checkbox", { name: "I have the register itself before me" }).check();
  await tap(page.getByRole("button", { name: `Bring in ${count} rows` }));
  await page.getByRole("heading", { name: "What came of it" }).waitFor();
  await page.getByText("Done", { exact: true }).waitFor();
}

const rowOf = ({ page }: Visitor, name: string) => page.getByRole("row").filter({ hasText: name });
const childrenOf = async (mother: string) => (await admin.act(findChildren, { search: mother })).children;

const heads = "Child's Name,Sex,DOB,Mother's Name,Mobile,Village,BCG,OPV-0,Measles-1";
const csv = [
  heads,
  `Asha,F,${written(200)},Kamla Xaxa,9811100001,Rampur,${written(200)},✓,`,
  `Ravi,M,31/02/2026,Gita Xaxa,9811100002,Rampur,${written(150)},,`,
].join("\r\n");

test("errors are downloaded, mended and brought again; what came in before is known again", async () => {
  await atADesk(async (visitor) => {
    const { page, tap } = visitor;
    await looksAt(visitor, { name: "rampur.csv", bytes: Buffer.from(csv) });
    await rowOf(visitor, "Asha").getByText("New", { exact: true }).waitFor();
    await rowOf(visitor, "Ravi").getByText("DOB: There is no such day. Look at day and month.").waitFor();
    await isOpenToAll(visitor, "the preview of a register");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      tap(page.getByRole("button", { name: "Download as CSV" })),
    ]);
    const faulty = await readFile(await download.path(), "utf8");
    assert.match(faulty, /What to mend/);
    assert.match(faulty, /31\/02\/2026.*There is no such day/);
    assert.doesNotMatch(faulty, /Asha/);
    await bringsIn(visitor, 1);
    assert.deepEqual((await childrenOf("Kamla Xaxa")).length, 1);
    assert.deepEqual((await childrenOf("Gita Xaxa")).length, 0);

    await tap(page.getByRole("button", { name: "Back to the list" }));
    const mended = faulty.replace("31/02/2026", written(151));
    await looksAt(visitor, { name: "mended.csv", bytes: Buffer.from(mended) });
    await rowOf(visitor, "Ravi").getByText("New", { exact: true }).waitFor();
    await bringsIn(visitor, 1);
    assert.deepEqual((await childrenOf("Gita Xaxa")).length, 1);

    await tap(page.getByRole("button", { name: "Back to the list" }));
    await looksAt(visitor, { name: "rampur.csv", bytes: Buffer.from(csv) });
    await rowOf(visitor, "Asha").getByText("Came in before").waitFor();
    await bringsIn(visitor, 1);
    await page.getByText("Was all here already").waitFor();
    assert.deepEqual((await childrenOf("Kamla Xaxa")).length, 1);
  });
});

test("a workbook in Hindi comes in, a child's page says from where and that nobody was asked, and all of it is taken back", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "रजिस्टर",
        columns: [{}, {}, { numFmt: "dd-mm-yyyy" }, {}, {}, { numFmt: "dd-mm-yyyy" }, {}],
        rows: [
          ["बच्चे का नाम", "लिंग", "जन्म तिथि", "माता का नाम", "गाँव", "बीसीजी", "पेंटा-1"],
          [
            ...["आरती", "स्त्री", new Date(`${addDays(today, -100)}T00:00:00Z`), "फूलो खाखा", "रामपुर"],
            ...[new Date(`${addDays(today, -99)}T00:00:00Z`), written(50)],
          ],
          ["", "पुरुष", written(30), "सीमा खाखा", "रामपुर", "", ""],
        ],
      },
    ],
  });
  await atADesk(async (visitor) => {
    const { page, tap } = visitor;
    await looksAt(visitor, { name: "रजिस्टर.xlsx", bytes });
    await bringsIn(visitor, 2);
    const [aarti] = await childrenOf("फूलो खाखा");
    assert.ok(aarti);
    const { childId } = aarti;
    const { doses } = await admin.act(readImmunization, { childId });
    assert.deepEqual(
      doses.map(({ vaccine, on, evidence }) => [vaccine, on, evidence]),
      [
        ["BCG", addDays(today, -99), "register"],
        ["PENTA", addDays(today, -50), "register"],
      ],
    );
    assert.equal((await admin.act(readChild, { childId })).consent, null);

    const imported = page.url();
    await page.goto(`${day.house.origin}/children/${childId}`);
    await page.getByText("Nobody was asked yet: the child came in from a register.").waitFor();
    await page.getByText("Brought in with a register on").waitFor();
    await isOpenToAll(visitor, "a child from a register");

    await page.goto(imported);
    await tap(page.getByRole("button", { name: "Take the whole register back" }));
    await tap(page.getByRole("button", { name: "Take it back" }));
    await page.getByText("Taken back", { exact: true }).first().waitFor();
    assert.equal((await childrenOf("फूलो खाखा")).length, 0);
    assert.equal((await childrenOf("Kamla Xaxa")).length, 1);
  });
});
