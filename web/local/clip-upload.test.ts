import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalIn } from "./clip-upload.ts";

test("what the house says is what is heard", () => {
  const body = JSON.stringify({ code: "no-such-clip", params: { since: 3 }, detail: "…" });
  assert.deepEqual(refusalIn(404, body), { is: "refused", code: "no-such-clip", params: { since: 3 } });
});

test("a bare status still pauses or waits, and never refuses a clip", () => {
  const codes = [401, 403, 409, 413, 423, 429, 500, 502, 503].map((status) => {
    const heard = refusalIn(status, "<h1>Proxy</h1>");
    return heard.is === "refused" ? heard.code : heard.is;
  });
  assert.deepEqual(codes, [
    ...["not-signed-in", "not-allowed", "busy", "something-broke", "busy"],
    ...["too-many-requests", "something-broke", "something-broke", "busy"],
  ]);
});
