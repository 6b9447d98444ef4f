import { handle } from "../../../server/module.ts";
import { exportPatientsIn } from "../operations.ts";
import { daysOf } from "./listed-as.sql.ts";
import { idsOf, pageAsked } from "./page-asked.ts";
import { shownLines } from "./shown-lines.ts";

/** No file with diagnoses lies in the house: the browser makes it, page by page, and each page leaves a leaf of its own. */
export default handle(exportPatientsIn, async (turning) => {
  const page = await pageAsked(turning, turning.input);
  if (typeof page === "string") return turning.refuse(page);
  const { doseDay } = daysOf(turning);
  return { today: doseDay, patients: await shownLines(turning, idsOf(page.found), doseDay), next: page.next };
});
