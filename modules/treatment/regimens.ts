import { indiaDsTb } from "./india-dstb.ts";
import type { Regimen, RegimenRef } from "./regimen.ts";

/** Every regimen that a treatment may begin with, and every version with which one began. */
export const regimens: readonly Regimen[] = [indiaDsTb];

export function regimenOf({ code, version }: RegimenRef): Regimen | null {
  return regimens.find((regimen) => regimen.code === code && regimen.version === version) ?? null;
}
