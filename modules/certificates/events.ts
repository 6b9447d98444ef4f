import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ChildId } from "../children/child.ts";

export const CertificateIssued = event({
  name: "CertificateIssued",
  says: "A certificate of a child's vaccines was issued.",
  carries: z.strictObject({ childId: ChildId }),
});
