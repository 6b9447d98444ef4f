import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { missing } from "./complete-lock.mjs";

test("our lock file names every package of every machine, or `npm ci` would refuse it", () => {
  const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
  assert.deepEqual(Object.keys(missing(lock.packages)), [], "run: node tools/complete-lock.mjs");
});

test("what is missing is added where npm would look for it, for the machines it is for", () => {
  const added = missing({
    "": {},
    "node_modules/tool": {
      version: "2.0.0",
      dev: true,
      optionalDependencies: { "@tool/linux-x64-musl": "2.0.0", "@tool/linux-x64": "2.0.0", fsevents: "~2.3.3" },
    },
    "node_modules/fsevents": { version: "2.3.3" },
    "node_modules/@tool/linux-x64": { version: "2.0.0" },
    "node_modules/app": { version: "1.0.0" },
    "node_modules/app/node_modules/tool": { version: "1.0.0", optionalDependencies: { "@tool/linux-x64": "1.0.0" } },
  });
  assert.deepEqual(added, {
    "node_modules/@tool/linux-x64-musl": {
      ...{ version: "2.0.0", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] },
    },
    "node_modules/app/node_modules/tool/node_modules/@tool/linux-x64": {
      ...{ version: "1.0.0", cpu: ["x64"], optional: true, os: ["linux"] },
    },
  });
});
