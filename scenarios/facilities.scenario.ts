import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import {
  endsAllSessions,
  fillsTheForm,
  form,
  hasNetworkAgain,
  looksFor,
  losesTheNetwork,
  losesTheNextAnswer,
  opensTheForm,
  rowOf,
  seesItAdded,
  seesTheList,
  sendsTheForm,
  signsIn,
  signsInAndOpensTheList,
  triesToSignIn,
} from "./facilities/steps.ts";
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

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** One journey of one visitor, whose browser has nothing to complain of at its end. */
function journey(title: string, screen: Screen, walk: (visitor: Visitor) => Promise<void>): void {
  test(title, async () => {
    const visitor = await aVisitor(browser, house.origin, screen);
    try {
      await walk(visitor);
      assert.deepEqual(visitor.complaints, []);
    } finally {
      await visitor.leave();
    }
  });
}

journey(
  "an admin signs in in Hindi on a phone and adds a facility in 8 taps",
  { language: "hi", size: phone },
  async (admin) => {
    await signsIn(admin, house.people.admin);
    const before = admin.taps();
    await opensTheForm(admin);
    await fillsTheForm(admin, "PHC Bargaon", "पी.एच.सी. बड़गाँव");
    await sendsTheForm(admin);
    await seesItAdded(admin, "पी.एच.सी. बड़गाँव");
    assert.ok(admin.taps() - before <= 8, `it took ${admin.taps() - before} taps`);
  },
);

journey(
  "an admin does the same in English on a desktop, and finds it in either script",
  { language: "en" },
  async (admin) => {
    await signsIn(admin, house.people.admin);
    await opensTheForm(admin);
    await fillsTheForm(admin, "PHC Semra", "पी.एच.सी. सेमरा");
    await sendsTheForm(admin);
    await seesItAdded(admin, "PHC Semra");
    await looksFor(admin, "सेमरा");
    await rowOf(admin, "CHC Belapur").waitFor({ state: "detached" });
    await rowOf(admin, "PHC Semra").getByText("पी.एच.सी. सेमरा").waitFor();
  },
);

journey("a doctor sees the list, and no button that would only refuse", { language: "en" }, async (doctor) => {
  await signsInAndOpensTheList(doctor, house.people.doctor);
  await rowOf(doctor, "CHC Belapur").waitFor();
  assert.equal(await doctor.page.getByRole("button", { name: doctor.says.add }).count(), 0);
});

journey("a wrong password is told in words", { language: "hi", size: phone }, async (worker) => {
  await triesToSignIn(worker, { ...house.people.worker, password: "not this one" });
  await worker.page.getByRole("alert").getByText(worker.says.wrongPassword).waitFor();
});

journey("a name that is taken is said beside its field, and the rest stays", { language: "en" }, async (admin) => {
  await signsIn(admin, house.people.admin);
  await opensTheForm(admin);
  await fillsTheForm(admin, "CHC Rampur");
  await sendsTheForm(admin);
  const name = form(admin.page).getByLabel(admin.says.nameInEnglish);
  await form(admin.page).getByText(admin.says.taken).waitFor();
  assert.equal(await name.getAttribute("aria-invalid"), "true");
  assert.equal(await form(admin.page).getByRole("checkbox", { name: admin.says.immunization }).isChecked(), true);
});

journey(
  "with no network the form keeps what was written, also when it is closed",
  { language: "hi", size: phone },
  async (admin) => {
    await signsIn(admin, house.people.admin);
    await opensTheForm(admin);
    await fillsTheForm(admin, "PHC Dumri");
    await losesTheNetwork(admin);
    await sendsTheForm(admin);
    await form(admin.page).getByText(admin.says.stillHere).waitFor();
    await admin.page.keyboard.press("Escape");
    await form(admin.page).waitFor({ state: "detached" });
    await opensTheForm(admin);
    assert.equal(await form(admin.page).getByLabel(admin.says.nameInEnglish).inputValue(), "PHC Dumri");
    await hasNetworkAgain(admin);
    await sendsTheForm(admin);
    await seesItAdded(admin, "PHC Dumri");
  },
);

journey("an answer that was lost and sent for again adds nothing twice", { language: "en" }, async (admin) => {
  await signsIn(admin, house.people.admin);
  await opensTheForm(admin);
  await fillsTheForm(admin, "PHC Ghoghra");
  await losesTheNextAnswer(admin);
  await sendsTheForm(admin);
  await form(admin.page).getByText(admin.says.stillHere).waitFor();
  await sendsTheForm(admin);
  await seesItAdded(admin, "PHC Ghoghra");
  await looksFor(admin, "Ghoghra");
  await rowOf(admin, "CHC Belapur").waitFor({ state: "detached" });
  assert.equal(await rowOf(admin, "PHC Ghoghra").count(), 1);
});

journey(
  "whoever is signed out elsewhere signs in again and finds the form as it was",
  { language: "en" },
  async (admin) => {
    await signsIn(admin, house.people["super-admin"]);
    await opensTheForm(admin);
    await fillsTheForm(admin, "PHC Kusmi");
    const elsewhere = await aVisitor(browser, house.origin, { language: "en" });
    await signsIn(elsewhere, house.people["super-admin"]);
    await endsAllSessions(elsewhere);
    await elsewhere.leave();
    await sendsTheForm(admin);
    await admin.page.getByText(admin.says.sessionEnded).waitFor();
    await signsIn(admin, house.people["super-admin"]);
    await opensTheForm(admin);
    await sendsTheForm(admin);
    await seesItAdded(admin, "PHC Kusmi");
  },
);

journey(
  "with no network at the door the list says so, and opens when asked again",
  { language: "hi" },
  async (doctor) => {
    await signsInAndOpensTheList(doctor, house.people.doctor);
    await losesTheNetwork(doctor);
    await doctor.page.reload();
    await doctor.page.getByRole("heading", { name: doctor.says.noNetwork }).waitFor();
    await hasNetworkAgain(doctor);
    await doctor.tap(doctor.page.getByRole("button", { name: "फिर कोशिश करें" }));
    await seesTheList(doctor);
  },
);

journey("a reload keeps one signed in; signing out does not", { language: "en" }, async (doctor) => {
  const { page, says } = doctor;
  await signsInAndOpensTheList(doctor, house.people.doctor);
  await page.reload();
  await seesTheList(doctor);
  await doctor.tap(page.getByRole("button", { name: says.account }));
  await doctor.tap(page.getByRole("button", { name: says.signOut, exact: true }));
  await page.getByLabel(says.name).waitFor();
  await page.reload();
  await page.getByLabel(says.name).waitFor();
});

for (const theme of ["light", "dark"] as const) {
  journey(
    `nobody is shut out by sign-in, list or form (${theme})`,
    { language: "hi", size: phone, theme },
    async (admin) => {
      await isOpenToAll(admin, "sign-in");
      await signsIn(admin, house.people.admin);
      await isOpenToAll(admin, "the list");
      await opensTheForm(admin);
      await isOpenToAll(admin, "the form");
      await sendsTheForm(admin);
      await isOpenToAll(admin, "the form with what is wrong in it");
    },
  );
}

journey(
  "nothing needs sideways scrolling, however narrow the phone",
  { language: "hi", size: phone },
  async (admin) => {
    const fitsEveryPhone = async (where: string) => {
      for (const width of [320, 360, 412]) {
        await admin.page.setViewportSize({ width, height: 740 });
        await fitsItsWidth(admin, where);
      }
    };
    await fitsEveryPhone("sign-in");
    await signsIn(admin, house.people.admin);
    await fitsEveryPhone("the list");
    await opensTheForm(admin);
    await fitsEveryPhone("the form");
  },
);

journey(
  "a super admin opens an organisation in 3 taps; whoever begins in it meets an empty house and its first step",
  { language: "en" },
  async (superAdmin) => {
    const { page, tap, taps } = superAdmin;
    await signsIn(superAdmin, house.people["super-admin"]);
    await tap(page.getByRole("link", { name: "Organisations" }));
    await page.getByText("Demo Zila Health").first().waitFor();
    const before = taps();
    await tap(page.getByRole("button", { name: "Open an organisation" }));
    await page.getByLabel("Name in English").fill("Kishanganj TB Cell");
    await page.getByLabel("Its first super admin").fill("Dr Rekha Devi");
    await isOpenToAll(superAdmin, "the form of an organisation");
    await tap(page.getByRole("button", { name: "Open the organisation" }));
    const slip = page.getByRole("dialog").locator("code");
    const [name = "", password = ""] = [await slip.first().textContent(), await slip.last().textContent()].map(String);
    assert.equal(name, "rekha.devi@kishanganj-tb-cell");
    await tap(page.getByRole("button", { name: "I have it" }));
    assert.equal(taps() - before, 3);
    await page.getByText("@kishanganj-tb-cell").waitFor();

    const first = await aVisitor(browser, house.origin, { language: "en" });
    await triesToSignIn(first, { name, password });
    await first.tap(first.page.getByRole("button", { name: "Add district" }));
    await first.page.getByLabel("Where").selectOption({ label: "A district of its own" });
    await first.page.getByLabel("Name in English").fill("Kishanganj");
    await first.tap(first.page.getByRole("button", { name: "Add", exact: true }));
    await first.page.getByText("No facility is written down yet").waitFor();
    assert.deepEqual(first.complaints, []);
    await first.leave();
  },
);
