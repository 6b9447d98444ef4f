import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { usualKeptDays } from "../../../foundation/keep-rules.ts";
import { openWithPapers } from "../../../scenarios/with-papers.ts";
import { codeOf } from "../../../server/test-house.ts";
import { forgetOldPapers, listDocuments, listPaperFiles, openDocument } from "../operations.ts";

/* How long papers are kept: by a rule that the house sets, and by no other hand. */

const day = 86_400_000;
let way: Awaited<ReturnType<typeof openWithPapers>>;
before(async () => {
  way = await openWithPapers();
});
after(() => way.house.close());

async function forgets(days: number | null): Promise<void> {
  for (;;) {
    const { forgotten } = await way.house.act(
      forgetOldPapers,
      { kept: { ...usualKeptDays, paper: days } },
      way.ours.builder,
    );
    if (forgotten === 0) return;
  }
}
const opens = async (one: Awaited<ReturnType<typeof way.added>>) =>
  codeOf(await way.house.send(openDocument, one, way.doctor));
const named = async () => (await way.house.act(listPaperFiles, { after: null }, way.ours.builder)).files;
const isThere = async (fileId: string) => (await way.house.files.read(way.ours.id, fileId)) !== null;

test("a page is kept until a house says how long, then it goes; that there was a paper stays", async () => {
  const [old, young] = [await way.added(await way.patient()), await way.patient()];
  way.house.clock.now += 400 * day;
  const later = await way.added(young);
  await forgets(null);
  assert.deepEqual([await opens(old), await opens(later)], ["done", "done"]);
  await forgets(401);
  assert.equal(await opens(old), "done");
  await forgets(399);
  assert.deepEqual([await opens(old), await opens(later)], ["document-no-longer-kept", "done"]);
  assert.deepEqual([await isThere(old.fileId), await isThere(later.fileId)], [false, true]);
  const { documents } = await way.house.act(listDocuments, { patientId: old.patientId }, way.doctor);
  assert.equal(documents.length, 1);
});

test("the files that must be in the store are named, without those that are to go", async () => {
  const one = await way.added(await way.patient());
  assert.ok((await named()).includes(one.fileId));
  way.house.clock.now += 400 * day;
  await forgets(399);
  assert.deepEqual((await named()).includes(one.fileId), false);
});
