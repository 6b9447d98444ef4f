import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "../children/child.ts";

export const ChildsCardChanged = event({
  name: "ChildsCardChanged",
  says: "A child was given a card, has it no more, or something was written onto it.",
  carries: z.strictObject({ childId: ChildId }),
});
