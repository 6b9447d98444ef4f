import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { madeDicom } from "../modules/diagnosis/server/x-ray-file/made-dicom.ts";
import { filesPlaceOf } from "../server/files/place.ts";
import { noSwift, startSwift, type Swift } from "../server/files/test-swift.ts";
import { aVisitor, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * The whole product with its files on a real S3 server. What a doctor looks at comes from there, sealed, and is opened in
 * the page; when the store is out of the browser's reach it comes through the house; when it is gone, that is said.
 */

const name = "Meena Kumari";
const film = readFileSync(new URL("../demo-district/x-rays/jpeg-baseline-multiframe.dcm", import.meta.url));
const video = madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: [Buffer.alloc(0), Buffer.from("moving")] });

describe("files on a store", { skip: noSwift ?? false }, () => {
  let swift: Swift;
  let house: StartedHouse;
  let browser: Browser;
  let origin: string;
  before(async () => {
    swift = await startSwift();
    const place = filesPlaceOf(swift.address, "/");
    origin = place.is === "bucket" ? place.at.origin : "";
    [house, browser] = await Promise.all([startHouse(undefined, { place, lendsFrom: origin }), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
    await swift?.stop();
  });

  async function aDoctor(): Promise<Visitor> {
    const visitor = await aVisitor(browser, house.origin, { language: "en" });
    await signInAs(visitor, house.people.doctor);
    const { page, tap } = visitor;
    await tap(page.getByRole("link", { name: "Patients" }).first());
    await page.getByRole("searchbox").fill(name);
    await tap(page.getByText(name).first());
    await page.getByRole("heading", { name }).first().waitFor();
    return visitor;
  }
  async function adds({ page, tap }: Visitor, buffer: Buffer): Promise<void> {
    await tap(page.getByRole("button", { name: "Add X-ray" }).first());
    const dialog = page.getByRole("dialog");
    const file = { name: "x-ray.dcm", mimeType: "application/dicom", buffer };
    await dialog.locator('input[type="file"]').setInputFiles(file);
    await dialog.getByText(/^Arrived|^It is kept as it came/).waitFor();
    await tap(dialog.getByRole("button", { name: "Add X-ray" }));
    await dialog.waitFor({ state: "detached" });
  }
  const isDrawn = async ({ page }: Visitor) => {
    await page.getByText("Picture 1 of 8").waitFor();
    await page.getByText("The X-ray is loading…").waitFor({ state: "detached" });
    assert.equal(await page.locator("canvas").count(), 1);
  };

  test("a film is fetched from the store and opened in the page", async () => {
    const doctor = await aDoctor();
    const lent: { status: number; method: string; tells: string }[] = [];
    doctor.page.on("response", (answer) => {
      if (!answer.url().startsWith(origin)) return;
      const { referer = "", authorization = "", cookie = "" } = answer.request().headers();
      const method = answer.request().method();
      lent.push({ status: answer.status(), method, tells: referer + authorization + cookie });
    });
    await adds(doctor, film);
    await isDrawn(doctor);
    for (const by of ["PUT", "GET"])
      assert.ok(
        lent.some(({ status, method }) => method === by && status === 200),
        by,
      );
    assert.ok(
      lent.every(({ tells }) => tells === ""),
      "The store is told nothing of who asks.",
    );
    assert.deepEqual(doctor.complaints, []);
    await doctor.leave();
  });

  test("a file that is saved is the one that was sent, byte for byte", async () => {
    const doctor = await aDoctor();
    await adds(doctor, video);
    const saved = doctor.page.waitForEvent("download");
    await doctor.tap(doctor.page.getByRole("button", { name: /^Save the file/ }));
    assert.ok(video.equals(readFileSync(await (await saved).path())));
    assert.deepEqual(doctor.complaints, []);
    await doctor.leave();
  });

  test("where the browser cannot reach the store the film comes through the house", async () => {
    const doctor = await aDoctor();
    await doctor.page.route(`${origin}/**`, (route) => route.abort());
    await adds(doctor, film);
    await isDrawn(doctor);
    await doctor.leave();
  });

  test("when the store is gone the house says so and lives on, and when it is back everything is there", async () => {
    swift.kill();
    const ready = await fetch(`${house.origin}/readyz`);
    assert.equal(ready.status, 503);
    const { checks } = (await ready.json()) as { checks: Record<string, string> };
    assert.match(checks["files"] ?? "", /cannot be reached/);
    assert.equal(checks["database"], "ok");
    const doctor = await aDoctor();
    await doctor.page
      .getByText(/The house is busy|Try again/i)
      .first()
      .waitFor();
    await swift.start();
    await doctor.page.reload();
    await doctor.tap(doctor.page.getByRole("radio", { name: "Version 2" }));
    await isDrawn(doctor);
    await doctor.leave();
  });
});
