import { bpal, bpalm } from "./bpalm.ts";
import { hMono } from "./h-mono.ts";
import { indiaDsTb } from "./india-dstb.ts";
import { longer } from "./longer.ts";
import { nineMonthEto, nineMonthLzd } from "./nine-month.ts";
import type { Regimen, RegimenRef } from "./regimen.ts";

/** Every regimen that a treatment may begin with, and every version with which one began. */
export const regimens: readonly Regimen[] = [indiaDsTb, bpalm, bpal, nineMonthEto, nineMonthLzd, hMono, longer];

export function regimenOf({ code, version }: RegimenRef): Regimen | null {
  return regimens.find((regimen) => regimen.code === code && regimen.version === version) ?? null;
}
