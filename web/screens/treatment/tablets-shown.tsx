import { useLingui } from "@lingui/react/macro";
import type { RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { tabletsADay, sayFilled } from "../../text/treatment.ts";

interface TabletsProps {
  readonly tablets: number;
  /** Null: what is in them is not known to this page. */
  readonly phase: RegimenPhase | null;
}

/** How many a day, and what is in one of them. */
export function TabletsShown({ tablets, phase }: TabletsProps) {
  const { t, i18n } = useLingui();
  const inOne = (phase?.strengthMg ?? [])
    .map((mg, at) => `${phase?.combination.charAt(at)} ${i18n.number(mg)}`)
    .join(" · ");
  return (
    <span className="treatment-tablets">
      <b>{sayFilled(i18n, tabletsADay, { tablets })}</b>
      {phase && (
        <>
          <span>{phase.combination}</span>
          <small>{t`${inOne} mg in each`}</small>
        </>
      )}
    </span>
  );
}
