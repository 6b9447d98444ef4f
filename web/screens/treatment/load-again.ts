import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Reload } from "../../../modules/treatment/gaps.ts";
import { inForce } from "../../../modules/treatment/prescription.ts";
import type { Treatment } from "./use-treatments.ts";

/**
 * What bedaquiline's rule asks for after the newest row of days without it; null: nothing, or a
 * doctor has answered it, or bedaquiline is not taken any more.
 */
export function loadsAgain(
  { gaps, prescriptions }: Pick<Treatment, "gaps" | "prescriptions">,
  today: CalendarDay,
): Exclude<Reload, "go-on"> | null {
  const gap = gaps.find(({ reload }) => reload !== null);
  if (!gap || gap.reload === null || gap.reload === "go-on") return null;
  const answered = prescriptions.some(
    ({ from, because }) => from > gap.from && (because === "interrupted" || because === "recovered"),
  );
  const taken = inForce(prescriptions, today)?.items.some(
    ({ medicine, until }) => medicine === "Bdq" && (until === null || until >= today),
  );
  return answered || !taken ? null : gap.reload;
}
