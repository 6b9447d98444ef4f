import { Trans, useLingui } from "@lingui/react/macro";
import type { Box } from "./use-boxes.ts";

/** How full the battery was when the box was last heard from. */
export function Battery({ box: { batteryMv, lowBattery } }: { readonly box: Pick<Box, "batteryMv" | "lowBattery"> }) {
  const { i18n } = useLingui();
  if (batteryMv === null) return null;
  const volts = i18n.number(batteryMv / 1000, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <span className="box-mark">
      <i className={`shape shape-${lowBattery ? "overdue" : "done"}`} aria-hidden="true" />
      {lowBattery ? <Trans>Battery low, {volts} V: charge it now</Trans> : <Trans>Battery {volts} V</Trans>}
    </span>
  );
}
