import assert from "node:assert/strict";
import { test } from "node:test";
import { tappedIn } from "./tapped-in.ts";

const organisationId = "01890a5d-ac96-774b-bcce-b302099a8057";
const at = (rest: string) => tappedIn(`https://khurak.example/v/card/${rest}`);

test("an address as a chip writes it is read, with capital letters too", () => {
  // PICCENCData and MAC of NXP's AN12196, §3.4.4.
  assert.deepEqual(at(`${organisationId}?e=EF963FF7828658A599F3041510671E88&m=94EED9EE65337086`), {
    organisationId,
    piccEncData: "ef963ff7828658a599f3041510671e88",
    mac: "94eed9ee65337086",
  });
});

test("half an address is none", () => {
  for (const rest of [
    "",
    organisationId,
    `${organisationId}?e=ef96&m=94ee`,
    `${organisationId}?e=${"g".repeat(32)}&m=${"0".repeat(16)}`,
  ]) {
    assert.equal(at(rest), null, rest);
  }
});
