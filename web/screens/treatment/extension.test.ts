import assert from "node:assert/strict";
import { test } from "node:test";
import { bpal, bpalm } from "../../../modules/treatment/bpalm.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { extensionOf } from "./extension.ts";
import type { Treatment } from "./use-treatments.ts";

test("a phase may be made longer by one step, as far as its regimen goes", () => {
  const to = (regimen: Regimen, code: string, doses: number) => {
    const found = extensionOf({ phases: [{ code, doses }] } as unknown as Treatment, regimen);
    return found && [found.from, found.to];
  };
  assert.deepEqual(to(nineMonthEto, "intensive", 120), [120, 150]);
  assert.deepEqual(to(nineMonthEto, "intensive", 150), [150, 180]);
  assert.equal(to(nineMonthEto, "intensive", 180), null);
  assert.equal(to(nineMonthEto, "continuation", 150), null);
  // 26 weeks become 39.
  assert.deepEqual(to(bpal, "whole", 182), [182, 273]);
  assert.equal(to(bpalm, "whole", 182), null);
});
