import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { resistantPatients } from "../demo-district/resistant-patients.ts";
import { treatedPatients } from "../demo-district/treated.ts";
import type { AnswerOf, InputOf } from "../foundation/operation.ts";
import { countPatientsIn, type exportPatientsIn, listPatientsIn } from "../modules/reports/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { type AtTheHouse, atTheHouse } from "./a-worker-without-network/house-side.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { readCsv, type ReadTable, readXlsx } from "./lists/read-table.ts";
import { finds, shown, takesAlong } from "./lists/steps.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* The lists as a doctor, a supervisor and a worker use them (requirement D10). Nobody in them exists. */

type Row = AnswerOf<typeof exportPatientsIn>["patients"][number];
type Wanted = InputOf<typeof countPatientsIn>;

const keptAs = "नया टोला, कम ख़ुराक वाले";
let house: StartedHouse;
let browser: Browser;
let doctorsHouse: AtTheHouse;
let nayaTola: NonNullable<Wanted["placeId"]>;
/** In another block than the supervisor's. */
let sonpur: typeof nayaTola;

before(async () => {
  [house, browser] = await Promise.all([startHouse([...treatedPatients, ...resistantPatients]), openBrowser()]);
  doctorsHouse = await atTheHouse(house, house.people.doctor);
  const { facilities } = await doctorsHouse.act(listFacilities, { limit: 100 });
  const called = (one: string) => facilities.find(({ name }) => name === one)?.placeId as typeof nayaTola;
  [nayaTola, sonpur] = [called("PHC Naya Tola"), called("PHC Sonpur")];
  // What the last story moved is listed a moment after it.
  const everybody = treatedPatients.length + resistantPatients.length;
  while ((await countOf({ set: "all" })) < everybody);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const countOf = async (wanted: Wanted) => (await doctorsHouse.act(countPatientsIn, wanted)).total;

async function as(role: keyof StartedHouse["people"], screen: Parameters<typeof aVisitor>[2]): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, screen);
  await signInAs(visitor, house.people[role]);
  return visitor;
}

async function leave(visitor: Visitor): Promise<void> {
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
}

const here = ({ page }: Visitor) => decodeURIComponent(page.url().slice(house.origin.length));

test("from a number to the people of one health centre on one regimen, the fewest doses first", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap, taps, choose } = doctor;
  const wanted = { set: "on-treatment", placeId: nayaTola, regimen: "india-dstb" } as const;
  await tap(page.getByRole("link", { name: "Programme" }));
  const before = taps();
  await tap(
    page
      .getByRole("main")
      .getByRole("link", { name: /^On treatment/ })
      .first(),
  );
  await shown(doctor, new RegExp(`^On treatment · ${await countOf({ set: "on-treatment" })} patients$`));
  assert.equal(taps() - before, 1);
  await isOpenToAll(doctor, "a list");

  await choose(page.getByRole("combobox", { name: "Health centre" }), "PHC Naya Tola");
  await choose(page.getByRole("combobox", { name: "Regimen" }), "2HRZE/4HRE");
  await choose(page.getByRole("combobox", { name: "Order" }), "Fewest doses taken first");
  const narrowed = new RegExp(`^On treatment · ${await countOf(wanted)} patients$`);
  const there = await doctorsHouse.act(listPatientsIn, { ...wanted, order: "fewest-taken", limit: 100 });
  const names = there.patients.map(({ name }) => name);
  assert.deepEqual(await shown(doctor, narrowed), names);
  const parts = there.patients.map(({ treatment }) => {
    assert.ok(treatment);
    return (treatment.lately.verified + treatment.lately.reported) / treatment.lately.due;
  });
  assert.deepEqual(
    parts,
    parts.toSorted((one, other) => one - other),
  );
  assert.ok(names.length > 2 && names.length < (await countOf({ set: "on-treatment" })));

  // The back button takes one thing away, and a reader who opens the address finds the same list.
  const address = here(doctor);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes("order="));
  await page.goForward();
  await page.reload();
  assert.equal(here(doctor), address);
  assert.deepEqual(await shown(doctor, narrowed), names);
  await leave(doctor);
});

test("a name is found in either script and by phone, and stays out of the browser's history", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await tap(page.getByRole("link", { name: "On treatment", exact: true }));
  await shown(doctor, /^On treatment · \d+ patients$/);
  const address = here(doctor);
  for (const words of ["राधा", "Radha", "9000020012"]) {
    assert.deepEqual(await finds(doctor, words, /^On treatment · 1 patient$/), ["राधा देवी"], words);
  }
  assert.equal(here(doctor), address);
  await page.getByRole("searchbox").fill("Nobody of this name");
  await page.getByText("Nobody in this list found").waitFor();
  await tap(page.getByRole("button", { name: "Show all of this list" }));
  assert.ok((await shown(doctor, /^On treatment · \d+ patients$/)).length > 1);
  await leave(doctor);
});

test("a list that was kept is two presses away, takes another name, and comes back when it was removed", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap, taps, choose } = doctor;
  await page.goto(`${house.origin}/programme/on-treatment?place=${nayaTola}&order=fewest-taken`);
  const names = await shown(doctor, /^On treatment/);
  await tap(page.getByRole("button", { name: "Keep this list" }));
  const form = page.getByRole("dialog");
  await isOpenToAll(doctor, "keeping a list");
  await form.getByRole("textbox").fill(" ");
  await tap(form.getByRole("button", { name: "Keep", exact: true }));
  await form.getByText("Give it a name by which you find it again.").waitFor();
  await form.getByRole("textbox").fill(keptAs);
  await tap(form.getByRole("button", { name: "Keep", exact: true }));
  await form.waitFor({ state: "detached" });

  await page.goto(house.origin);
  const before = taps();
  await tap(page.getByRole("link", { name: "Programme" }));
  await tap(page.getByRole("link", { name: keptAs }));
  assert.deepEqual(await shown(doctor, /^On treatment/), names);
  assert.equal(taps() - before, 2);

  await tap(page.getByRole("button", { name: "Rename" }));
  await form.getByRole("textbox").fill("Naya Tola");
  await tap(form.getByRole("button", { name: "Keep", exact: true }));
  const renamed = page.getByRole("link", { name: "Naya Tola", exact: true });
  await renamed.waitFor();
  assert.equal(await page.getByRole("link", { name: keptAs }).count(), 0);
  await tap(page.getByRole("button", { name: "Remove from my lists" }));
  await renamed.waitFor({ state: "detached" });
  await tap(page.getByRole("button", { name: "Undo" }));
  await renamed.waitFor();
  // Narrowed further it is another list, and may be kept too.
  await choose(page.getByRole("combobox", { name: "Woman or man" }), "Woman");
  await page.getByRole("button", { name: "Keep this list" }).waitFor();
  await leave(doctor);
});

test("a list is taken along whole as CSV and Excel, though the network is cut in the middle", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await tap(page.getByRole("link", { name: "On treatment", exact: true }));
  await shown(doctor, /^On treatment/);
  const { patients } = await doctorsHouse.act(listPatientsIn, { set: "on-treatment", limit: 100 });

  const withCut = takesAlong(doctor, "CSV, for any program", 2);
  await page.getByText("No network. It goes on by itself where it was.").waitFor();
  await isOpenToAll(doctor, "a table on its way");
  await page.context().setOffline(false);
  const csv = await withCut;
  saysTheSame(readCsv(csv), patients, (day) => day);

  const xlsx = await takesAlong(doctor, "Excel", null);
  saysTheSame(readXlsx(xlsx), patients, (day) => String((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000));
  assert.doesNotMatch(new TextDecoder().decode(csv), /90000\d{5}/, "no phone number leaves the house");
  const [leaf] = await house.look<{ taken: number }>(
    "select count(*)::int as taken from house.audit_leaf where operation = 'reports.exportPatientsIn'",
  );
  assert.ok((leaf?.taken ?? 0) >= 2 * Math.ceil(patients.length / 5), "each page that was handed out is known");
  // What the browser says of a network that is cut is no fault of the page.
  await leavesAfterACut(doctor);
});

/** Every patient of the list in its order, once, with the figures that the house gives. */
function saysTheSame(table: ReadTable, patients: readonly Row[], written: (day: string) => string): void {
  const said = table.map((row) => [
    ...["TB register", "Name", "Age", "Facility", "Started on"].map((title) => row.get(title)),
    ...["Doses due", "Seen", "Told", "Unknown", "Missed"].map((part) => row.get(`${part}, last 30 days`)),
  ]);
  const known = patients.map(({ name, age, facility, treatment }) => {
    assert.ok(treatment && facility);
    const { registrationNumber, startedOn, lately } = treatment;
    const { due, verified, reported, unknown, missed } = lately;
    const figures = [due, verified, reported, unknown, missed].map(String);
    return [registrationNumber, name, String(age), facility.name, written(startedOn), ...figures];
  });
  assert.deepEqual(said, known);
}

async function leavesAfterACut(visitor: Visitor): Promise<void> {
  const ours = visitor.complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
  assert.deepEqual(ours, []);
  await visitor.leave();
}

test("the supervisor of another block sees none of them, on a phone and in Hindi", async () => {
  const supervisor = await as("supervisor", { language: "hi", size: phone });
  const { page, tap } = supervisor;
  await page.goto(`${house.origin}/programme/on-treatment?place=${sonpur}`);
  await page.getByText("यह जगह आपके इलाके में नहीं है। दूसरी जगह चुनें, या सभी जगहें देखें।").waitFor();
  assert.equal(await page.locator(".patient-open").count(), 0);
  await page.goto(`${house.origin}/programme/on-treatment`);
  const names = await shown(supervisor, /^इलाज पर/);
  const { patients } = await doctorsHouse.act(listPatientsIn, { set: "on-treatment", limit: 100 });
  const theirs = patients.filter(({ facility }) => facility?.placeId !== sonpur).map(({ name }) => name);
  assert.deepEqual(names, theirs);
  assert.ok(theirs.length < patients.length);
  await fitsItsWidth(supervisor, "a list on a phone");
  await isOpenToAll(supervisor, "a list on a phone");
  // On a phone all by which it is narrowed stands behind one button, which says how often it was.
  await tap(page.getByRole("button", { name: "छाँटें और क्रम" }));
  await page.getByRole("combobox", { name: "महिला या पुरुष" }).selectOption({ label: "महिला" });
  await page.getByRole("button", { name: "1 तरह से छाँटा" }).waitFor();
  await page.setViewportSize({ width: 320, height: 740 });
  await fitsItsWidth(supervisor, "a narrowed list on the smallest phone");
  await leave(supervisor);
});

test("a worker reads the lists of their own people and takes none along", async () => {
  const worker = await as("worker", { language: "en" });
  const { page } = worker;
  await page.goto(`${house.origin}/programme/on-treatment`);
  const names = await shown(worker, /^On treatment/);
  assert.ok(names.length > 0);
  assert.equal(await page.getByRole("button", { name: "Take it along as a table" }).count(), 0);
  await isOpenToAll(worker, "a list of a worker");
  await leave(worker);
});
