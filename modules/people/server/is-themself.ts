import type { RuleFace } from "../../../server/module.ts";

/** Is the patient the one who asks, from a phone of their own? */
export const isThemself: RuleFace = {
  face: "people.isThemself",
  async mayI(_tx, actor, thing) {
    return actor.is === "person" && actor.phone !== null && actor.id === thing;
  },
};
