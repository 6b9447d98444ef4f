import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { DoseTable } from "../../../modules/treatment/dose-table.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Source } from "../../../modules/treatment/source.ts";

/** The table by which a regimen doses a medicine; null: by none. */
export function tableOf({ medicines }: Regimen, medicine: Medicine): DoseTable | null {
  for (const { oneOf } of medicines) {
    const dose = oneOf.find((dosing) => dosing.medicine === medicine)?.steps[0]?.dose;
    if (dose?.by === "weight") return dose.table;
  }
  return null;
}

/**
 * Where the place and the dose of a medicine were read: what nobody has verified goes before what
 * was. Null: the regimen does not name it.
 */
export function sourceOf(regimen: Regimen, medicine: Medicine): Source | null {
  const planned = regimen.medicines.find(({ oneOf }) => oneOf.some((dosing) => dosing.medicine === medicine));
  const table = tableOf(regimen, medicine);
  const sources = [...(table ? [table.source] : []), ...(planned ? [planned.source] : [])];
  return sources.find(({ confidence }) => confidence === "unverified") ?? sources[0] ?? null;
}
