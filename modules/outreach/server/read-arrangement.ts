import { handle } from "../../../server/module.ts";
import { readArrangement } from "../operations.ts";
import { arrangementOf } from "./arrangement-of.sql.ts";

export default handle(readArrangement, async ({ input, tx, vault }) => {
  return (await arrangementOf({ tx, vault }, input.placeId)) ?? { coordinator: null, rupeesEach: null, saidFor: null };
});
