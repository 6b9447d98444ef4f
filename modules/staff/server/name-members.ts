import { handle } from "../../../server/module.ts";
import { nameMembers } from "../operations.ts";
import { namesOf } from "./name-of.ts";

export default handle(nameMembers, async ({ input, tx, vault }) => {
  const names = await namesOf(tx, vault, input.memberIds);
  return {
    members: input.memberIds.flatMap((memberId) => {
      const name = names.get(memberId);
      return name === undefined ? [] : [{ memberId, name }];
    }),
  };
});
