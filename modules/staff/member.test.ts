import assert from "node:assert/strict";
import { test } from "node:test";
import { roles, type Role } from "../../foundation/actor.ts";
import { mayGiveRole } from "./member.ts";

/* requirements.md T1, "who may create whom"; the seeds let an admin create workers, never another admin. */
const expected: Readonly<Record<Role, readonly Role[]>> = {
  "super-admin": roles,
  admin: ["doctor", "worker", "lab", "supervisor", "patient", "finder"],
  doctor: [],
  worker: [],
  lab: [],
  supervisor: [],
  patient: [],
  finder: [],
};
for (const held of roles) {
  for (const wanted of roles) {
    const may = expected[held].includes(wanted);
    test(`a ${held} ${may ? "may" : "may not"} make someone a ${wanted}`, () => {
      assert.equal(mayGiveRole([{ role: held, place: null }], wanted, null), may);
      assert.equal(mayGiveRole([{ role: held, place: "district" }], wanted, ["state", "district", "block"]), may);
      assert.equal(mayGiveRole([{ role: held, place: "block" }], wanted, ["state", "district"]), false);
      assert.equal(mayGiveRole([{ role: held, place: "block" }], wanted, null), false);
    });
  }
}

test("a role gives no right where it is not held", () => {
  const both = [
    { role: "admin", place: "district A" },
    { role: "super-admin", place: "block in B" },
  ] as const;
  assert.equal(mayGiveRole(both, "super-admin", ["district A"]), false);
  assert.equal(mayGiveRole(both, "worker", ["district A"]), true);
  assert.equal(mayGiveRole(both, "super-admin", ["district B", "block in B"]), true);
});
