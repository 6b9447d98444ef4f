import { Trans, useLingui } from "@lingui/react/macro";
import type { BoxState } from "../../../modules/devices/box.ts";
import { boxStateWords } from "../../text/boxes.ts";
import { useDayWords } from "../doses/use-day-words.ts";
import type { Box } from "./use-boxes.ts";

export const stateShapes: Readonly<Record<BoxState, string>> = {
  "in-stock": "due",
  issued: "done",
  faulty: "overdue",
  lost: "unknown",
  retired: "none",
};

/** Where a box is, and whether it has gone silent there. */
export function StateOfBox({ box: { state, silentSince } }: { readonly box: Pick<Box, "state" | "silentSince"> }) {
  const { i18n } = useLingui();
  const { moment } = useDayWords();
  const since = silentSince === null ? "" : moment(silentSince);
  return (
    <span className="box-cell">
      <span className="box-mark">
        <i className={`shape shape-${stateShapes[state]}`} aria-hidden="true" />
        {i18n._(boxStateWords[state])}
      </span>
      {silentSince !== null && (
        <span className="box-mark">
          <i className="shape shape-attention" aria-hidden="true" />
          <Trans>Not heard since {since}</Trans>
        </span>
      )}
    </span>
  );
}
