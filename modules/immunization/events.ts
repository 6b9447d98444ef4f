import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "../children/child.ts";
import { AefiId } from "./aefi.ts";
import { aefiClasses } from "./aefi-signs.ts";

export const ImmunizationChanged = event({
  name: "ImmunizationChanged",
  says: "What is known of a child's vaccines, or the schedule they are planned by, is another than before.",
  carries: z.strictObject({ childId: ChildId }),
});

export const AefiReported = event({
  name: "AefiReported",
  says: "Something untoward after vaccines was reported: a severe or serious one waits for the medical officer.",
  carries: z.strictObject({ childId: ChildId, aefiId: AefiId, class: z.enum(aefiClasses) }),
});

export const AefiFollowed = event({
  name: "AefiFollowed",
  says: "A step was taken with a severe or serious event after vaccines.",
  carries: z.strictObject({ childId: ChildId, aefiId: AefiId }),
});
