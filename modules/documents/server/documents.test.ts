import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openWithPapers, pdf, photo } from "../../../scenarios/with-papers.ts";
import { codeOf } from "../../../server/test-house.ts";
import { houseDoor } from "../../../server/turn.ts";
import { erasePatient } from "../../people/operations.ts";
import { addDocument, listDocuments, openDocument, sendDocumentFile } from "../operations.ts";

/* Papers that came with a patient: what comes in, what comes out, and what leaves nothing behind. */

let way: Awaited<ReturnType<typeof openWithPapers>>;
before(async () => {
  way = await openWithPapers();
});
after(() => way.house.close());

const listed = async (patientId: never, by = way.doctor) =>
  (await way.house.act(listDocuments, { patientId }, by)).documents;

test("a letter of two photographed pages and a PDF stands in the record, its pages in their order", async () => {
  const someone = await way.patient();
  const sent: never[] = [];
  for (const sheet of [photo, pdf, photo]) {
    way.house.clock.now += 1000;
    sent.push((await way.sendPage(someone, sheet)).fileId);
  }
  const fileIds = sent.toReversed();
  const letter = { ...way.paper(someone, ...fileIds), dated: "2026-11-20" as never };
  await way.house.act(addDocument, letter, way.worker);
  const [paper, ...others] = await listed(someone);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [paper?.kind, paper?.title, paper?.dated, paper?.withdrawn, paper?.by.memberId],
    ["referral", "From the mission hospital", "2026-11-20", null, way.worker.member],
  );
  assert.deepEqual(
    paper?.pages.map(({ fileId, is, width }) => [fileId, is, width]),
    fileIds.map((fileId, at) => [fileId, at === 1 ? "pdf" : "picture", at === 1 ? null : 300]),
  );
});

test("a picture is for the screen, a PDF is only ever saved, under a name that names nobody", async () => {
  const someone = await way.patient();
  const [shown, saved] = [await way.added(someone), await way.added(someone, way.doctor, pdf)];
  const picture = await way.house.act(openDocument, shown, way.worker);
  assert.deepEqual([picture.saveAs, picture.mediaType], [null, "application/octet-stream"]);
  assert.deepEqual([...picture.bytes.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  const file = await way.house.act(openDocument, saved, way.worker);
  assert.ok(pdf.equals(file.bytes));
  assert.match(file.saveAs ?? "", /^paper-[0-9a-f]{8}\.pdf$/);
});

test("the newest stands first", async () => {
  const someone = await way.patient();
  const [first, second] = [await way.added(someone), await way.added(someone)];
  assert.deepEqual(
    (await listed(someone)).map(({ documentId }) => documentId),
    [second.documentId, first.documentId],
  );
});

test("a file that changed on its way, or is no paper, is refused and leaves nothing", async () => {
  const someone = await way.patient();
  const door = { ...houseDoor, file: async () => photo };
  const wrong = { patientId: someone, fileId: way.id(), sha256: "0".repeat(64) };
  assert.equal(codeOf(await way.house.send(sendDocumentFile, wrong, way.worker, { door })), "file-changed-on-the-way");
  const code = async (bytes: Buffer) => (await way.sendPage(someone, bytes)).code;
  assert.equal(await code(Buffer.from("<html>")), "not-a-paper");
  assert.equal(await code(photo.subarray(0, 500)), "paper-damaged");
  const tooLong = { ...houseDoor, file: async () => null };
  const sent = await way.house.send(sendDocumentFile, wrong, way.worker, { door: tooLong });
  assert.equal(codeOf(sent), "paper-too-large");
  assert.deepEqual(await way.house.look("select from documents.file where patient = $1", [someone]), []);
});

test("a paper of pages that are missing, somebody else's or another paper's is refused whole", async () => {
  const [someone, another] = [await way.patient(), await way.patient()];
  const [{ fileId: mine }, { fileId: theirs }] = [await way.sendPage(someone), await way.sendPage(another)];
  const { fileId: used } = await way.added(someone);
  const add = async (...fileIds: never[]) =>
    codeOf(await way.house.send(addDocument, way.paper(someone, ...fileIds), way.worker));
  for (const wrong of [way.id(), theirs, used, mine]) assert.equal(await add(mine, wrong), "no-such-page");
  assert.equal(await add(), "not-understood");
  const tomorrow = { ...way.paper(someone, mine), dated: "2026-11-22" as never };
  assert.equal(codeOf(await way.house.send(addDocument, tomorrow, way.worker)), "day-not-begun");
  assert.equal((await listed(someone)).length, 1);
  assert.equal(await add(mine), "done");
});

test("a doubled request makes one, and of sixteen who take the same page at once one has it", async () => {
  const someone = await way.patient();
  const { fileId } = await way.sendPage(someone);
  assert.equal((await way.sendPage(someone, photo, way.worker, fileId)).code, "already-added");
  const same = way.paper(someone, fileId);
  const doubled = await Promise.all(
    Array.from({ length: 16 }, async () => codeOf(await way.house.send(addDocument, same, way.worker))),
  );
  assert.deepEqual(doubled.toSorted(), [...Array.from({ length: 15 }, () => "already-added"), "done"]);
  const { fileId: wanted } = await way.sendPage(someone);
  const commandId = way.house.newId();
  const again = { ...way.paper(someone, wanted), documentId: way.id() };
  const repeated = await Promise.all(
    Array.from({ length: 4 }, async () => codeOf(await way.house.send(addDocument, again, way.worker, { commandId }))),
  );
  assert.deepEqual(new Set(repeated), new Set(["done"]));
  const { fileId: fought } = await way.sendPage(someone);
  const taken = await Promise.all(
    Array.from({ length: 16 }, async () =>
      codeOf(await way.house.send(addDocument, way.paper(someone, fought), way.worker)),
    ),
  );
  assert.deepEqual(taken.toSorted(), ["done", ...Array.from({ length: 15 }, () => "no-such-page")]);
  assert.equal((await listed(someone)).length, 3);
});

test("ended between the file and its row, nothing half stands there, and the same page can be sent again", async () => {
  const someone = await way.patient();
  const fileId = way.id();
  // The file is kept, and the turn that kept it ends before its commit.
  await way.house.look(`
    create function documents.fails() returns trigger language plpgsql as $$ begin raise 'ended'; end $$;
    create constraint trigger fails after insert on documents.file deferrable initially deferred
      for each row execute function documents.fails()`);
  assert.equal((await way.sendPage(someone, photo, way.worker, fileId)).code, "something-broke");
  await way.house.look("drop trigger fails on documents.file; drop function documents.fails()");
  const names = await readdir(way.house.filesFolder, { recursive: true });
  assert.ok(
    names.some((name) => name.endsWith(fileId)),
    "its file was kept",
  );
  const add = async () => codeOf(await way.house.send(addDocument, way.paper(someone, fileId), way.worker));
  assert.equal(await add(), "no-such-page");
  assert.deepEqual(await listed(someone), []);
  assert.equal((await way.sendPage(someone, photo, way.worker, fileId)).code, "done");
  assert.equal(await add(), "done");
});

test("neither the words on a paper nor its title lie open on the disk or in the database", async () => {
  const { patientId, documentId, fileId } = await way.added(await way.patient(), way.worker, pdf);
  const names = await readdir(way.house.filesFolder, { recursive: true });
  const path = names.find((name) => name.endsWith(fileId)) ?? "";
  assert.ok(!(await readFile(join(way.house.filesFolder, path))).includes("hospital"));
  const [row] = await way.house.look<{ row: string }>(
    "select d::text || encode(d.title, 'escape') as row from documents.document d where id = $1",
    [documentId],
  );
  assert.ok(row && !row.row.includes("mission"));
  assert.equal((await listed(patientId))[0]?.title, "From the mission hospital");
});

test("of somebody who was erased nothing opens, and nothing is added", async () => {
  const { patientId, documentId, fileId } = await way.added(await way.patient());
  const { fileId: loose } = await way.sendPage(patientId);
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, top);
  for (const by of [way.doctor, way.worker]) {
    const codes = [
      await way.house.send(listDocuments, { patientId }, by),
      await way.house.send(openDocument, { patientId, documentId, fileId }, by),
      await way.house.send(addDocument, way.paper(patientId, loose), by),
    ].map(codeOf);
    assert.deepEqual(codes, ["erased", "erased", "erased"]);
    assert.equal((await way.sendPage(patientId, photo, by)).code, "erased");
  }
});
