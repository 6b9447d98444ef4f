import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlainPin } from "./phone.ts";

test("one digit, a run up and a run down are plain; anything else is somebody's own", () => {
  for (const plain of ["000000", "777777", "123456", "345678", "987654", "654321"]) assert.ok(isPlainPin(plain), plain);
  for (const own of ["000001", "123457", "112233", "271828", "890123", "135790"]) assert.ok(!isPlainPin(own), own);
});
