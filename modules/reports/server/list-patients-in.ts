import { handle } from "../../../server/module.ts";
import { listPatientsIn } from "../operations.ts";
import { daysOf } from "./listed-as.sql.ts";
import { idsOf, pageAsked } from "./page-asked.ts";
import { shownLines } from "./shown-lines.ts";

export default handle(listPatientsIn, async (turning) => {
  const page = await pageAsked(turning, turning.input);
  if (typeof page === "string") return turning.refuse(page);
  const { found, next, narrow } = page;
  const { doseDay } = daysOf(turning);
  const since = new Map(found.map((one) => [one.patientId, one]));
  const shown = await shownLines(turning, idsOf(found), doseDay);
  return {
    today: doseDay,
    patients: shown.map((one) => {
      const {
        waitsSince = null,
        testsSince = null,
        silentSince = null,
        overdueSince = null,
      } = since.get(one.patientId) ?? {};
      return { ...one, waitsSince, testsSince, silentSince, overdueSince };
    }),
    next,
    narrow,
  };
});
