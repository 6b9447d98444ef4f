import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfiguration } from "../configuration.ts";
import { makeTestDatabase, testSecrets } from "../database/test-database.ts";
import { openHouse } from "../house.ts";
import { filesPlaceOf } from "./place.ts";

test("a house whose store cannot be reached starts, and says what is not possible and why", async () => {
  const at = await makeTestDatabase();
  const said: string[] = [];
  const house = await openHouse({
    configuration: readConfiguration({ KHURAK_LOG: "error" }),
    ownerUrl: at.ownerUrl,
    secrets: testSecrets,
    filesPlace: filesPlaceOf("s3+http://key:a-secret@127.0.0.1:59998/bucket", "/"),
    report: (line) => void said.push(line),
    mustBeDurable: false,
  });
  assert.match(
    said.join("\n"),
    /Films and clips cannot be kept or opened.*127\.0\.0\.1:59998 cannot be reached: ECONNREFUSED/,
  );
  assert.doesNotMatch(said.join("\n"), /a-secret/);
  await house.stop();
  await at.drop();
});

test("a setting that names no usable store stops the start without showing the key", () => {
  for (const wrong of [
    "s3://bucket",
    "https://key:a-secret@store.example.org/bucket",
    "s3+https://store.example.org/bucket",
    "s3+https://key:a-secret@store.example.org",
    "s3+https://key:a-secret@store.example.org/a/b",
  ]) {
    assert.throws(
      () => filesPlaceOf(wrong, "/"),
      (error: Error) => /KHURAK_FILES.*s3\+https/.test(error.message) && !error.message.includes("a-secret"),
      wrong,
    );
  }
  assert.deepEqual(
    filesPlaceOf("s3+https://k%3Ae%2Fy:s%2Bt@store.example.org:9000/khurak-files?region=ap-south-1", "/"),
    {
      is: "bucket",
      at: {
        origin: "https://store.example.org:9000",
        bucket: "khurak-files",
        region: "ap-south-1",
        accessKey: "k:e/y",
        secretKey: "s+t",
      },
    },
  );
  assert.throws(
    () => readConfiguration({ KHURAK_LEND_FILES_FROM: "https://store.example.org" }),
    /a folder lends nothing/,
  );
});
