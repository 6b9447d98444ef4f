import { phaseOf, type Regimen } from "../../../modules/treatment/regimen.ts";
import type { Source } from "../../../modules/treatment/source.ts";
import type { Treatment } from "./use-treatments.ts";

/** What the present phase may become; null: it is as long as its regimen lets it be. */
export function extensionOf(
  { phases }: Pick<Treatment, "phases">,
  regimen: Regimen,
): { readonly from: number; readonly to: number; readonly source: Source } | null {
  const present = phases.at(-1);
  const extension = present && phaseOf(regimen, present.code)?.extension;
  if (!present || !extension) return null;
  const to = present.doses + extension.byDoses;
  return to > extension.upToDoses ? null : { from: present.doses, to, source: extension.source };
}
