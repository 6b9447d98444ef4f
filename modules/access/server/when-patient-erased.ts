import { and, eq, isNull } from "drizzle-orm";
import { when } from "../../../server/module.ts";
import { PatientErased } from "../../people/events.ts";
import { phone } from "./tables.ts";

/** What an erased patient's phone still holds is theirs; it opens nothing here any more. */
export default when(
  PatientErased,
  { name: "access.whenPatientErased", does: "End the phones of somebody who was erased." },
  async ({ tx, now }, { carries }) => {
    await tx
      .update(phone)
      .set({ endedAt: new Date(now), endedBy: "house:access.whenPatientErased" })
      .where(and(eq(phone.patient, carries.patientId), isNull(phone.endedAt)));
  },
);
