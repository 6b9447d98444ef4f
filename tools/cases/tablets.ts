import * as z from "zod/mini";
import { dosedDrugs, indiaNineMonthBdq } from "../../modules/treatment/india-9-month.ts";
import { indiaAdultTablets } from "../../modules/treatment/india-dstb.ts";
import { type Band, type BandAt, bandAt } from "../../modules/treatment/weight-band.ts";
import { type Judge, readLine } from "./case.ts";

const Weight = z.number().check(z.minimum(0));
const Line = z.discriminatedUnion("table", [
  z.object({ table: z.literal("india-dstb-fdc-adult"), weightKg: Weight }),
  z.object({
    table: z.literal("india-9-month-bdq"),
    weightKg: Weight,
    drug: z.enum(dosedDrugs),
  }),
]);

export const tablets: Judge = (line) => {
  const asked = readLine(Line, line);
  if (asked.table === "india-dstb-fdc-adult") {
    return said("tablet", bandAt(indiaAdultTablets.rows, asked.weightKg), ({ takes }) => takes.HRZE?.tablets ?? 0);
  }
  const { drug, weightKg } = asked;
  return said("mg", bandAt(indiaNineMonthBdq.rows, weightKg), ({ takes }) => takes[drug].mg);
};

function said<Row extends Band>(unit: "tablet" | "mg", at: BandAt<Row>, amountIn: (row: Row) => number): object {
  if (at.is === "clear") return { amount: amountIn(at.row), unit };
  return at.is === "between" ? { unit, ambiguous: true } : { unit, outOfRange: true };
}
