import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../modules/schedules/programme.ts";
import { programmes } from "../../modules/schedules/schedules.ts";
import { messages as english } from "./en/vaccines.ts";
import { messages as hindi } from "./hi/vaccines.ts";

const shown = programmes.flatMap((programme) => [
  ...programme.unverified,
  ...linesOf(programme).flatMap(({ volume, route, site, note }) => [volume, route, site, ...(note ? [note] : [])]),
]);

test("whatever a schedule says in its own words is said in Hindi and English", () => {
  assert.ok(new Set(shown).size > 40);
  for (const text of shown) {
    for (const messages of [english, hindi] as Record<string, unknown>[]) {
      assert.ok(messages[`schedule-text.${text}`], `no words for "${text}": web/text/schedule-texts.ts`);
    }
  }
});
