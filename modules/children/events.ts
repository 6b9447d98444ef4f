import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "./child.ts";

export const ChildRegistered = event({
  name: "ChildRegistered",
  says: "A child was registered.",
  carries: z.strictObject({ childId: ChildId }),
});

export const ChildChanged = event({
  name: "ChildChanged",
  says: "Who a child is, what was agreed to for them, or who carries them is another than before.",
  carries: z.strictObject({ childId: ChildId }),
});

export const ChildErased = event({
  name: "ChildErased",
  says: "A child's key was destroyed: who they were is known to nobody any more.",
  carries: z.strictObject({ childId: ChildId, because: z.enum(["asked-for-it", "registered-by-mistake"]) }),
});
