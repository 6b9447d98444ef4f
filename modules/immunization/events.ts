import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "../children/child.ts";

export const ImmunizationChanged = event({
  name: "ImmunizationChanged",
  says: "What is known of a child's vaccines, or the schedule they are planned by, is another than before.",
  carries: z.strictObject({ childId: ChildId }),
});
