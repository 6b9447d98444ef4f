import { useLingui } from "@lingui/react/macro";
import type { Band } from "../../../modules/treatment/weight-band.ts";

/** "35–49 kg" */
export function useShownBand(): (band: Band) => string {
  const { t, i18n } = useLingui();
  return (band) => {
    const from = i18n.number(band.from);
    const to = band.to === null ? "" : i18n.number(band.to);
    return band.to === null ? t`${from} kg and more` : t`${from}–${to} kg`;
  };
}
