import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { By } from "../staff/who-wrote.ts";
import { Drug, DrugFinding, Method } from "./drug.ts";
import { ResistanceClass } from "./resistance.ts";
import { ResultId, TestKind } from "./test-result.ts";

export const SettlementId = idOf("SettlementId");

const Settled = z.object({
  settlementId: SettlementId,
  holds: z.enum(["R", "S"]),
  why: z.nullable(z.string()),
  at: z.iso.datetime(),
  by: By,
});

/** What the bacteria withstand, with each word that it rests on. */
export const ResistanceShown = z.object({
  rules: z.string(),
  class: ResistanceClass,
  /** Only drugs of which something was said. */
  drugs: z.array(
    z.object({
      drug: Drug,
      result: z.enum(["R", "S", "unknown"]),
      /** R and S were both found, and nobody has said which holds. */
      conflict: z.boolean(),
      /** The newest specimen first. */
      said: z.array(
        z.object({ resultId: ResultId, test: TestKind, method: Method, says: DrugFinding, takenOn: CalendarDay }),
      ),
      /** The newest word of a doctor on it. */
      settled: z.nullable(Settled),
    }),
  ),
});
