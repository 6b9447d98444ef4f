import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { film, openTheWay, otherFilm, today } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { houseDoor } from "../../../server/turn.ts";
import {
  addXray,
  enterResult,
  listNeedsYou,
  openXray,
  readDiagnosis,
  saveXray,
  sendXrayFile,
  standings,
} from "../operations.ts";

/* Films, results and the doctor's queue, as those who treat meet them. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

test("the doctor's queue holds who waits, the most urgent first, and lets go of whoever was decided on", async () => {
  const queue = async (by = way.doctor) => (await way.house.act(listNeedsYou, { limit: 100 }, by)).waiting;
  const mine = async (who: readonly never[]) =>
    (await queue())
      .filter(({ patientId }) => who.includes(patientId as never))
      .map(({ patientId, why }) => [patientId, why]);
  const [clear, ill, changed] = [await way.patient(), await way.patient(), await way.patient()];
  const all = [clear, ill, changed];
  assert.deepEqual(await mine(all), []);
  await way.xray(clear);
  const [picture, smear] = [await way.xray(changed), await way.result(changed)];
  await way.xray(ill);
  await way.result(ill);
  assert.deepEqual(await mine(all), [
    [changed, "found-tb"],
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  await way.confirmed(changed, picture, smear);
  assert.deepEqual(await mine(all), [
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  await way.xray(changed, otherFilm);
  assert.deepEqual(await mine(all), [
    [changed, "reopened"],
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  assert.deepEqual(await queue(way.neighbour), []);
  const { standings: stand } = await way.house.act(standings, { patientIds: all }, way.worker);
  assert.deepEqual(new Set(stand.map((one) => one.stands)), new Set(["waits-for-doctor"]));
  const pages: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: { waiting: { patientId: string }[]; next: string | null } = await way.house.act(
      listNeedsYou,
      { limit: 1, ...(after === "" ? {} : { after }) },
      way.doctor,
    );
    pages.push(...page.waiting.map(({ patientId }) => patientId));
    after = page.next;
  }
  assert.deepEqual(
    pages,
    (await queue()).map(({ patientId }) => patientId),
  );
});

test("the file comes out byte for byte as it went in, and only for those who treat", async () => {
  const someone = await way.patient();
  const first = await way.xray(someone);
  await way.xray(someone, otherFilm);
  const kept = await way.house.act(saveXray, { patientId: someone, xrayId: first }, way.doctor);
  assert.ok(film.equals(kept.bytes));
  const { xrays } = await way.house.act(readDiagnosis, { patientId: someone }, way.worker);
  assert.deepEqual(
    xrays.map(({ version }) => version),
    [2, 1],
  );
  assert.deepEqual(xrays[0]?.picture, { ...xrays[1]?.picture, window: xrays[0]?.picture?.window });
  assert.equal(xrays[0]?.report, "patch, right upper zone");
  assert.equal(codeOf(await way.house.send(openXray, { patientId: someone, xrayId: first }, way.worker)), "done");
  assert.equal(
    codeOf(await way.house.send(openXray, { patientId: someone, xrayId: first }, way.neighbour)),
    "not-allowed",
  );
  // Somebody else's X-ray under the name of one's own patient.
  assert.equal(
    codeOf(await way.house.send(openXray, { patientId: await way.patient(), xrayId: first }, way.worker)),
    "no-such-file",
  );
});

test("a file that changed on its way, is no picture or is said to be another kind is refused and leaves nothing", async () => {
  const someone = await way.patient();
  const door = { ...houseDoor, file: async () => film };
  const wrong = { patientId: someone, fileId: way.id(), kind: "png", sha256: "0".repeat(64) } as const;
  assert.equal(codeOf(await way.house.send(sendXrayFile, wrong, way.worker, { door })), "file-changed-on-the-way");
  const sent = async (bytes: Buffer, kind: "png" | "jpeg" = "png") => (await way.send(someone, bytes, kind)).code;
  assert.equal(await sent(Buffer.from("%PDF-1.7")), "not-an-x-ray-file");
  assert.equal(await sent(film, "jpeg"), "x-ray-mislabelled");
  assert.equal(await sent(film.subarray(0, 9000)), "x-ray-cut-short");
  assert.equal(await sent(Buffer.concat([film, Buffer.from("<script>")])), "x-ray-has-more-inside");
  const rows = await way.house.look("select from diagnosis.xray_file where patient = $1", [someone]);
  assert.equal(rows.length, 0);
  const ghost = {
    patientId: someone,
    xrayId: way.id(),
    fileId: way.id(),
    takenOn: today,
    view: "pa",
    report: null,
  } as const;
  assert.equal(codeOf(await way.house.send(addXray, ghost, way.worker)), "no-such-file");
});

test("days that have not begun, and a result before its specimen, are refused", async () => {
  const someone = await way.patient();
  const finding = { test: "smear", found: "1+" } as const;
  const enter = (takenOn: string, foundOn: string) =>
    way.house
      .send(
        enterResult,
        {
          patientId: someone,
          resultId: way.id(),
          takenOn: takenOn as never,
          foundOn: foundOn as never,
          finding,
          note: null,
        },
        way.lab,
      )
      .then(codeOf);
  assert.equal(await enter("2026-11-20", "2026-11-22"), "day-not-begun");
  assert.equal(await enter("2026-11-20", "2026-11-19"), "found-before-taken");
  assert.equal(await enter("2026-11-20", "2026-11-20"), "done");
});
