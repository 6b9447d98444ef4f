import assert from "node:assert/strict";
import { test } from "node:test";
import { evidences } from "../schedules/evidence.ts";
import { vaccineCodes } from "../schedules/vaccines.ts";
import { cardEvidences } from "./card-dose.ts";
import { vaccineNumbers } from "./vaccine-numbers.ts";

/* A card outlives a version of the house: what it carries by number is what schedules call by code. */

test("every vaccine that a schedule knows has a number on cards, and no number is of another vaccine", () => {
  assert.deepEqual([...vaccineNumbers].toSorted(), [...vaccineCodes].toSorted());
});

test("a card knows every sort of evidence that a plan knows", () => {
  assert.deepEqual([...cardEvidences].toSorted(), [...evidences].toSorted());
});
