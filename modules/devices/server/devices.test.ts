import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithBoxes } from "../../../scenarios/with-boxes.ts";
import { codeOf } from "../../../server/test-house.ts";
import { assignWorker, moveCare } from "../../people/operations.ts";
import { addFacility } from "../../places/operations.ts";
import {
  issueBox,
  listBoxes,
  listBoxesFor,
  markBox,
  markFaulty,
  moveBox,
  readBox,
  readBoxOf,
  receiveBoxes,
  reportFault,
} from "../operations.ts";

/* D24: the stock of pill boxes, and through whose hands each went. */

let way: Awaited<ReturnType<typeof openWithBoxes>>;
before(async () => {
  way = await openWithBoxes();
  way.dawn(1);
});
after(() => way.house.close());

const stateOf = async (boxId: never) => {
  const [row] = await way.house.look<{ state: string; patient: string | null }>(
    "select state, patient from devices.box where id = $1",
    [boxId],
  );
  return row;
};

test("a pasted list of numbers is taken in whole or not at all, and a number is one box, however it is written", async () => {
  const boxes = (...serials: string[]) => serials.map((serial) => ({ boxId: way.id(), moveId: way.id(), serial }));
  const receive = async (...serials: string[]) =>
    way.house.send(receiveBoxes, { placeId: way.phc, model: "MERM", boxes: boxes(...serials) } as never, way.admin);
  assert.equal(codeOf(await receive("AB-1", "AB-2")), "done");
  const again = await receive("AB-3", "ab-2");
  assert.deepEqual(again.is === "refused" && [again.refusal.refused, again.refusal.params], [
    "serial-known",
    { id: "AB-2" },
  ]);
  assert.equal(codeOf(await receive("AB-4", "AB-4")), "serial-known");
  const { boxes: listed } = await way.house.act(listBoxes, { placeId: way.phc as never }, way.admin);
  const ours = listed.map(({ serial }) => serial).filter((serial) => serial.startsWith("AB"));
  assert.deepEqual(ours, ["AB-1", "AB-2"]);
  const nowhere = { placeId: way.ours.district, model: "MERM", boxes: boxes("AB-5") };
  assert.equal(codeOf(await way.house.send(receiveBoxes, nowhere as never, way.admin)), "not-a-facility");
});

test("whoever moved with their box brings it to where they are cared for now", async () => {
  const { patientId } = await way.onTreatment();
  const boxId = await way.received();
  assert.equal(await way.issued(patientId, boxId), "done");
  const toId = way.id();
  const facility = { placeId: toId, parentId: way.ours.district, type: "phc", name: "PHC Tank Road", services: [] };
  await way.house.act(addFacility, facility as never, way.admin);
  const asHouse = { is: "house", name: "transfers", organisation: way.ours.id } as const;
  const moves = { patientId, careId: way.id(), fromId: way.phc as never, toId, worker: null };
  await way.house.act(moveCare, moves, asHouse);
  const { member } = way.worker;
  await way.house.act(assignWorker, { patientId, careId: way.id(), memberId: member as never }, way.supervisor);
  assert.equal(await way.returned(patientId, boxId), "done");
  const at = async (placeId: never) => (await way.house.act(listBoxes, { placeId }, way.admin)).boxes;
  assert.deepEqual(
    (await at(toId)).map((one) => one.boxId),
    [boxId],
  );
  assert.ok(!(await at(way.phc as never)).some((one) => one.boxId === boxId));
});

test("from the cupboard to a patient and back, and every hand it went through can be read", async () => {
  const { patientId } = await way.onTreatment();
  const boxId = await way.received();
  const { boxes } = await way.house.act(listBoxesFor, { patientId }, way.worker);
  assert.ok(boxes.some((one) => one.boxId === boxId));
  assert.equal(await way.issued(patientId, boxId), "done");
  assert.deepEqual(await stateOf(boxId), { state: "issued", patient: patientId });
  assert.equal((await way.boxOf(patientId))?.boxId, boxId);
  assert.equal(await way.issued(patientId, await way.received()), "has-a-box");
  const other = await way.onTreatment();
  assert.equal(await way.issued(other.patientId, boxId), "box-is-elsewhere");
  assert.equal(await way.returned(other.patientId, boxId), "not-their-box");
  assert.equal(await way.returned(patientId, boxId), "done");
  assert.equal(await way.boxOf(patientId), null);
  assert.equal((await way.house.act(readBoxOf, { patientId }, way.doctor)).earlier.length, 1);

  const history = (by: typeof way.admin) => way.house.act(readBox, { placeId: way.phc as never, boxId }, by);
  const { moves } = await history(way.admin);
  assert.deepEqual(
    moves.map(({ what, why, by, patientId: whose }) => [what, why, by.name, whose]),
    [
      ["returned", "treatment-over", "Test worker", null],
      ["issued", null, "Test worker", null],
      ["received", null, "Test admin", null],
    ],
    "an admin treats nobody, and is not told who had it",
  );
  assert.deepEqual(
    (await history(way.supervisor)).moves.map((move) => move.patientId),
    [patientId, patientId, null],
  );
});

test("a box is given to whom the facility cares for and who is on treatment, by those who work there", async () => {
  const boxId = await way.received();
  const untreated = await way.patient();
  assert.equal(await way.issued(untreated, boxId), "not-on-treatment");
  const { patientId } = await way.onTreatment();
  assert.equal(await way.issued(patientId, boxId, way.neighbour), "not-allowed");
  const elsewhere = { placeId: way.phc as never, boxId, moveId: way.id() };
  const other = way.id();
  const placed = { placeId: other, parentId: way.ours.district, type: "phc", name: "PHC Beyond", services: [] };
  await way.house.act(addFacility, placed as never, way.ours.builder);
  await way.house.act(moveBox, { ...elsewhere, toPlaceId: other }, way.admin);
  assert.equal(await way.issued(patientId, boxId, way.doctor), "no-such-box", "it lies in another facility now");
});

test("a faulty box leaves its patient's hands at once, and they get another; repaired it is in stock again", async () => {
  const { patientId } = await way.onTreatment();
  const [broken, good] = [await way.received(), await way.received()];
  await way.issued(patientId, broken);
  const fault = { patientId, boxId: broken, moveId: way.id(), why: "does-not-close" as const };
  await way.house.act(reportFault, fault, way.worker);
  assert.deepEqual(await stateOf(broken), { state: "faulty", patient: null });
  assert.equal(await way.issued(patientId, broken), "box-is-elsewhere");
  assert.equal(await way.issued(patientId, good), "done");
  const mark = (what: "repaired" | "lost" | "found" | "retired", why: "stolen" | "worn-out" | null = null) => {
    const input = { placeId: way.phc as never, boxId: broken, moveId: way.id(), what, why };
    return way.house.send(markBox, input, way.admin).then(codeOf);
  };
  assert.equal(await mark("found"), "box-is-elsewhere");
  assert.equal(await mark("lost"), "not-understood", "without a reason");
  assert.equal(await mark("repaired"), "done");
  assert.equal(await mark("lost", "stolen"), "done");
  assert.equal(await mark("found"), "done");
  assert.equal(await mark("retired", "worn-out"), "done");
  assert.equal(await mark("repaired"), "box-is-elsewhere", "what is retired stays so");
  const late = { placeId: way.phc as never, boxId: broken, moveId: way.id(), why: "battery" as const };
  assert.equal(codeOf(await way.house.send(markFaulty, late, way.supervisor)), "box-is-elsewhere");
});

test("sixteen who give one box at once give it to one, and sixteen boxes for one patient are one box", async () => {
  const boxId = await way.received();
  const patients: never[] = [];
  for (let n = 0; n < 16; n += 1) patients.push((await way.onTreatment()).patientId);
  // All of them stand before the box before the first one may have it.
  await way.house.look("begin");
  await way.house.look("select from devices.box where id = $1 for update", [boxId]);
  const sent = patients.map((patientId) => way.issued(patientId, boxId));
  await way.house.until(async () => (await way.house.blocked()) >= 4);
  await way.house.look("commit");
  const one = await Promise.all(sent);
  assert.equal(one.filter((code) => code === "done").length, 1, String(one));
  assert.deepEqual(new Set(one), new Set(["done", "box-is-elsewhere"]));
  const { patientId } = await way.onTreatment();
  const boxes: never[] = [];
  for (let n = 0; n < 16; n += 1) boxes.push(await way.received());
  const many = await Promise.all(boxes.map((box) => way.issued(patientId, box)));
  assert.deepEqual(many.toSorted(), ["done", ...Array.from({ length: 15 }, () => "has-a-box")]);
  const open = await way.house.look("select from devices.box_issue where patient = $1 and until is null", [patientId]);
  assert.equal(open.length, 1);
});

test("the list: by number a page at a time; on demand the silent first, then the low batteries; only one's own area", async () => {
  const { patientId } = await way.onTreatment();
  const [quiet, weak] = [await way.received("ZZ-2"), await way.received("ZZ-3")];
  await way.received("ZZ-1");
  await way.issued(patientId, quiet);
  await way.told(weak, [], { batteryMv: 3599 });
  way.house.clock.now += 2 * 86_400_000 + 1;
  const list = (input: object) => way.house.act(listBoxes, input, way.supervisor);
  const { boxes, silent, lowBattery, counts } = await list({ first: "trouble", limit: 100 });
  const rank = ({ silentSince, lowBattery: low }: (typeof boxes)[number]) => (silentSince ? 0 : low ? 1 : 2);
  assert.deepEqual(
    boxes.map(rank),
    boxes.map(rank).toSorted((a, b) => a - b),
  );
  assert.ok(boxes.find(({ serial }) => serial === "ZZ-2")?.silentSince);
  assert.equal(boxes.filter((box) => rank(box) === 0).length, silent);
  assert.equal(lowBattery, 1);
  assert.equal(
    counts.reduce((sum, { count }) => sum + count, 0),
    boxes.length,
  );

  const paged: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list({
      limit: 4,
      first: "trouble",
      ...(after ? { after } : {}),
    });
    paged.push(...page.boxes.map(({ serial }) => serial));
    after = page.next;
  }
  assert.deepEqual(
    paged,
    boxes.map(({ serial }) => serial),
  );
  const elsewhere = await way.ours.member("admin", await way.ours.place("district", null));
  assert.deepEqual((await way.house.act(listBoxes, {}, elsewhere)).boxes, []);
  assert.equal(codeOf(await way.house.send(listBoxes, { after: "nowhere" }, way.admin)), "page-unknown");
  way.dawn(1);
});

test("a box is given under the patient's own name only: a worker who does not look after them gives nothing", async () => {
  const { patientId } = await way.onTreatment();
  const stranger = await way.ours.member("worker", way.phc);
  const input = { patientId, boxId: await way.received(), moveId: way.id() };
  assert.equal(codeOf(await way.house.send(issueBox, input, stranger)), "not-allowed");
});
