import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "../children/child.ts";

export const GrowthChanged = event({
  name: "GrowthChanged",
  says: "A child was measured, a measure was taken back, or a referral was followed.",
  carries: z.strictObject({ childId: ChildId }),
});
