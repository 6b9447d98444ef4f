import { useLingui } from "@lingui/react/macro";
import type { WeightBand } from "../../../modules/treatment/regimen.ts";

/** "35–49 kg" */
export function useShownBand(): (band: WeightBand) => string {
  const { t, i18n } = useLingui();
  return (band) => {
    const from = i18n.number(band.from);
    const to = band.to === null ? "" : i18n.number(band.to);
    return band.to === null ? t`${from} kg and more` : t`${from}–${to} kg`;
  };
}
