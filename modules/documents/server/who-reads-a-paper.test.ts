import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithPapers } from "../../../scenarios/with-papers.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { assignWorker } from "../../people/operations.ts";
import { listDocuments, openDocument, withdrawDocument } from "../operations.ts";

/* Who reads a paper and who takes it back, as the chart asks for it. */

let way: Awaited<ReturnType<typeof openWithPapers>>;
let supervisor: Claims;
before(async () => {
  way = await openWithPapers();
  supervisor = await way.ours.member("supervisor", way.ours.district);
});
after(() => way.house.close());

type Paper = Awaited<ReturnType<typeof way.added>>;
const opens = async (paper: Paper, by: Claims) => codeOf(await way.house.send(openDocument, paper, by));
const takesBack = async ({ patientId, documentId }: Paper, by: Claims) =>
  codeOf(await way.house.send(withdrawDocument, { patientId, documentId, why: "wrong-patient" }, by));
const seenBy = async ({ patientId }: Paper, by: Claims) =>
  (await way.house.act(listDocuments, { patientId }, by)).documents;

test("doctor, supervisor and their worker read; a laboratory, a doctor elsewhere and another organisation do not", async () => {
  const paper = await way.added(await way.patient());
  for (const by of [way.doctor, supervisor, way.worker]) assert.equal(await opens(paper, by), "done");
  const theirs = await way.house.organisation();
  const stranger = await theirs.member("doctor", theirs.district);
  const unnamed = await way.ours.member("worker", way.phc);
  for (const by of [way.lab, way.neighbour, stranger, unnamed]) {
    assert.equal(await opens(paper, by), "not-allowed");
    assert.equal(await takesBack(paper, by), "not-allowed");
    const { patientId } = paper;
    assert.equal(codeOf(await way.house.send(listDocuments, { patientId }, by)), "not-allowed");
    assert.equal((await way.sendPage(patientId, undefined, by)).code, "not-allowed");
  }
  assert.equal((await way.sendPage(paper.patientId, undefined, supervisor)).code, "not-allowed");
});

test("a paper opens under its own patient, its own number and its own page, and under no other", async () => {
  const [one, other] = [await way.added(await way.patient()), await way.added(await way.patient())];
  const { fileId: loose } = await way.sendPage(one.patientId);
  const wrong = [
    { ...one, patientId: other.patientId },
    { ...one, documentId: other.documentId },
    { ...one, fileId: other.fileId },
    { ...one, fileId: loose },
  ];
  for (const paper of wrong) assert.equal(await opens(paper, way.doctor), "no-such-document");
  assert.equal(await takesBack({ ...one, patientId: other.patientId }, way.doctor), "no-such-document");
});

test("a worker takes back their own and nobody else's, the doctor any; what was taken back is the doctor's to read", async () => {
  const someone = await way.patient();
  const [workers, doctors] = [await way.added(someone), await way.added(someone, way.doctor)];
  const mayBy = async (by: Claims) =>
    Object.fromEntries((await seenBy(workers, by)).map(({ documentId, mayWithdraw }) => [documentId, mayWithdraw]));
  const { documentId: hers } = workers;
  const { documentId: his } = doctors;
  assert.deepEqual(await mayBy(way.worker), { [hers]: true, [his]: false });
  assert.deepEqual(await mayBy(way.doctor), { [hers]: true, [his]: true });
  assert.deepEqual(await mayBy(supervisor), { [hers]: false, [his]: false });
  assert.equal(await takesBack(doctors, way.worker), "somebody-elses-document");
  assert.equal(await takesBack(workers, way.worker), "done");
  assert.equal(await takesBack(doctors, way.doctor), "done");
  assert.equal(await takesBack(workers, way.doctor), "withdrawn-already");

  for (const by of [way.worker, supervisor]) {
    assert.deepEqual(await seenBy(workers, by), []);
    assert.equal(await opens(workers, by), "document-withdrawn");
  }
  assert.equal(await opens(workers, way.doctor), "done");
  const kept = await seenBy(workers, way.doctor);
  assert.deepEqual(
    kept.map(({ documentId, withdrawn, mayWithdraw }) => [
      documentId,
      withdrawn?.why,
      withdrawn?.by.memberId,
      mayWithdraw,
    ]),
    [
      [his, "wrong-patient", way.doctor.member, false],
      [hers, "wrong-patient", way.worker.member, false],
    ],
  );
});

test("of sixteen who take the same paper back at once, one did", async () => {
  const paper = await way.added(await way.patient());
  const codes = await Promise.all(Array.from({ length: 16 }, () => takesBack(paper, way.doctor)));
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "withdrawn-already")]);
});

test("a doctor of another district who looks after somebody as their worker is no doctor of theirs", async () => {
  const paper = await way.added(await way.patient());
  const { member, session } = await way.ours.member("doctor", await way.ours.place("district", null));
  const { patientId } = paper;
  await way.house.look(
    "insert into staff.assignment (organisation, id, member, role, place, since, given_by) values ($1, $2, $3, 'worker', $4, now(), 'test')",
    [way.ours.id, way.id(), member, way.phc],
  );
  await way.house.act(assignWorker, { patientId, careId: way.id(), memberId: member as never }, way.doctor);
  const both = { member, session };
  assert.equal(await opens(paper, both), "done");
  assert.equal(await takesBack(paper, both), "somebody-elses-document");
  assert.equal(await takesBack(paper, way.worker), "done");
  assert.equal(await opens(paper, both), "document-withdrawn");
});
