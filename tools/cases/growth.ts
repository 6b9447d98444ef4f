import * as z from "zod/mini";
import { type Score, scoresOf } from "../../modules/growth/scores.ts";
import { wastingOf } from "../../modules/growth/wasting.ts";
import { type Judge, readLine } from "./case.ts";

const Line = z.object({
  sex: z.enum(["F", "M"]),
  ageDays: z.number(),
  weightKg: z.nullish(z.number()),
  heightCm: z.nullish(z.number()),
  lying: z.nullish(z.boolean()),
  oedema: z.nullish(z.boolean()),
  muacMm: z.nullish(z.number()),
});

export const growth: Judge = (line) => {
  const { sex, ...rest } = readLine(Line, line);
  const measured = { ...rest, sex: sex === "F" ? ("female" as const) : ("male" as const) };
  const scores = scoresOf(measured);
  return {
    waz: shown(scores.weightForAge),
    haz: shown(scores.lengthForAge),
    whz: shown(scores.weightForLength),
    class: wastingOf(measured, scores).class,
  };
};

const shown = (score: Score | null) => score?.z ?? null;
