import { useLingui } from "@lingui/react/macro";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { ProposedStep, Taker } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { outsideWords } from "../../text/prescription.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import { sourceOf, tableOf } from "./sources.ts";
import { useShownBand } from "./use-shown-band.ts";
import { bandAt } from "../../../modules/treatment/weight-band.ts";

interface SaysProps {
  readonly regimen: Regimen;
  readonly medicine: Medicine;
}

/** Where nobody has read the dose yet, it is said beside it. */
export function RowSource({ regimen, medicine }: SaysProps) {
  const { i18n } = useLingui();
  const source = sourceOf(regimen, medicine);
  if (source?.confidence !== "unverified") return null;
  return (
    <small className="prescribe-source">
      <i className="shape shape-unknown" aria-hidden="true" />
      {sayFilled(i18n, confidenceWords.unverified, { source: source.says })}
    </small>
  );
}

/** The table is silent about this person: why, and what to do. */
export function SaysOutside({ regimen, medicine, steps }: SaysProps & { readonly steps: readonly ProposedStep[] }) {
  const { i18n } = useLingui();
  const silent = steps.find(({ dose }) => dose.is === "outside" || dose.is === "open")?.dose;
  if (!silent) return null;
  const table = tableOf(regimen, medicine);
  const because = silent.is === "outside" ? silent.because : "open";
  const lightest = Math.min(...(table?.rows ?? []).map(({ from }) => from));
  const values = {
    age: i18n.number(table?.fromAge ?? 0),
    kilograms: Number.isFinite(lightest) ? i18n.number(lightest) : "",
  };
  return (
    <p className="prescribe-silent">
      <i className="shape shape-attention" aria-hidden="true" />
      <span>{sayFilled(i18n, outsideWords[because], values)}</span>
    </p>
  );
}

/** "41.5 kg: row 35–49 kg" of each table that was looked into; nothing where a weight stands in no single row. */
export function RowsOfTables({
  regimen,
  taken,
  taker,
}: {
  readonly regimen: Regimen;
  readonly taken: readonly Medicine[];
  readonly taker: Taker;
}) {
  const { t, i18n } = useLingui();
  const shownBand = useShownBand();
  const tables = new Set(taken.flatMap((medicine) => tableOf(regimen, medicine) ?? []));
  const kilograms = i18n.number(taker.weightKg);
  return [...tables].map((table) => {
    const at = bandAt(table.rows, taker.weightKg);
    if (at.is !== "clear" || taker.age < table.fromAge) return null;
    const row = shownBand(at.row);
    return (
      <small key={table.code} className="prescribe-band">
        {t`${kilograms} kg is in the row ${row} of the dose table.`}
      </small>
    );
  });
}
