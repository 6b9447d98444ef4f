import assert from "node:assert/strict";
import { test } from "node:test";
import { Sighting, voiceBytesAtMost } from "../../../modules/outreach/lead.ts";
import { nothingSaid, reportOf, type SightingDraft } from "./sighting-draft.ts";

const leadId = "0199a6c0-0000-7000-8000-00000000000a";
const by = { leadId, today: "2026-11-22" as never, spoken: "आवाज़ में सुनें" };
const said: SightingDraft = {
  ...nothingSaid,
  ...{ age: "under-a-month", card: "no-card", where: " नदी टोला ", placeId: "0199a6c0-0000-7000-8000-00000000000b" },
};
const spoken = (length: number) =>
  ({ seconds: 29.7, bytes: new Uint8Array(length).map((_, at) => at % 251), type: "audio/webm", sha256: "" }) as never;

test("a report says what was answered, with the family's yes, and leaves empty what nobody said", () => {
  const report = reportOf(said, by);
  assert.deepEqual(report?.sighting, {
    ...{ seenOn: "2026-11-22", age: "under-a-month", card: "no-card", agreed: true, where: "नदी टोला" },
    ...{ called: null, rough: null, voice: null },
  });
  assert.ok(Sighting.safeParse(report?.sighting).success);
});

test("without an age, a card, a place or a facility nothing is told", () => {
  for (const missing of [{ age: null }, { card: null }, { where: "  " }, { placeId: null }]) {
    assert.equal(reportOf({ ...said, ...missing }, by), null, JSON.stringify(missing));
  }
});

test("whoever does not write says where it is: a voice alone is enough, and the worker is told to hear it", () => {
  const report = reportOf({ ...said, where: " ", voice: spoken(900) }, by);
  assert.equal(report?.sighting.where, "आवाज़ में सुनें");
  assert.ok(Sighting.safeParse(report?.sighting).success);
});

test("the longest message that is recorded comes whole, and the house takes it", () => {
  const report = reportOf({ ...said, called: "गुड़िया", voice: spoken(voiceBytesAtMost) }, by);
  const parsed = Sighting.parse(report?.sighting);
  const bytes = Buffer.from(parsed.voice?.base64 ?? "", "base64");
  assert.equal(bytes.length, voiceBytesAtMost);
  assert.ok(bytes.every((byte, at) => byte === at % 251));
  assert.equal(parsed.called, "गुड़िया");
});
