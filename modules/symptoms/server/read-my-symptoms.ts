import { handle } from "../../../server/module.ts";
import { readMySymptoms } from "../operations.ts";
import { reportsOf } from "./reports.sql.ts";

/** Without the words of staff, and without one's own: a phone is lent and lost. */
export default handle(readMySymptoms, async ({ input, tx, about }) => {
  about(input.patientId);
  const rows = await reportsOf(tx, input.patientId);
  return {
    reports: rows.map(({ reportId, day, symptoms, source, looks }) => ({
      ...{ reportId, day, symptoms, source },
      seen: looks.length > 0,
    })),
  };
});
