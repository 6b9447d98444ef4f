import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readImmunizationFacts } from "../operations.ts";
import { factsOf } from "./facts.sql.ts";

export default handle(readImmunizationFacts, async ({ input, tx, about }) => {
  about(...input.childIds);
  const facts = await factsOf(tx, input.childIds);
  return {
    children: Array.from(facts, ([id, { sex, born, ...immunization }]) => ({
      childId: ChildId.parse(id),
      ...{ sex, born, immunization },
    })),
  };
});
