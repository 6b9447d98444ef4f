import { Trans, useLingui } from "@lingui/react/macro";
import { type Awaited, fewestForCurve } from "../../../modules/reports/survival.ts";
import { Panel } from "../../ui/panel.tsx";
import { SurvivalCurve } from "./survival-curve.tsx";
import { SurvivalTable } from "./survival-table.tsx";
import type { Survival } from "./use-cohort.ts";

interface SurvivalProps {
  readonly what: Awaited;
  readonly survival: Survival;
}

/** Time from the start of treatment to conversion or to loss, of those who started in the period. */
export function SurvivalPanel({ what, survival }: SurvivalProps) {
  const { t, i18n } = useLingui();
  const title = what === "conversion" ? t`Time to culture conversion` : t`Time to loss`;
  const few = i18n.number(fewestForCurve);
  return (
    <Panel title={title}>
      <p className="programme-small">
        {what === "conversion" ? <Converted survival={survival} /> : <Lost survival={survival} />}
      </p>
      {survival.steps.length === 0 ? (
        <p className="quiet">
          <Trans>No curve: of fewer than {few} people each step would tell who it is.</Trans>
        </p>
      ) : (
        <>
          <SurvivalCurve what={what} survival={survival} />
          <p className="programme-small">
            <Trans>Band: 95 % interval. Strokes: not watched any longer.</Trans> <WatchedUntil what={what} />
          </p>
          <SurvivalTable title={title} survival={survival} />
        </>
      )}
    </Panel>
  );
}

function Converted({ survival }: Pick<SurvivalProps, "survival">) {
  const { i18n } = useLingui();
  const [happened, people, started] = [survival.happened, survival.people, survival.started].map((n) => i18n.number(n));
  return (
    <Trans>
      {happened} of {people} whose culture was positive at the start have converted: two negative cultures in a row, the
      second at least 7 days later. {started} started treatment in this period.
    </Trans>
  );
}

function Lost({ survival }: Pick<SurvivalProps, "survival">) {
  const { i18n } = useLingui();
  const [happened, people] = [survival.happened, survival.people].map((n) => i18n.number(n));
  return (
    <Trans>
      {happened} of {people} who started treatment in this period were lost to follow-up: 60 days or more without a
      dose.
    </Trans>
  );
}

function WatchedUntil({ what }: Pick<SurvivalProps, "what">) {
  return what === "conversion" ? (
    <Trans>Those who died or were lost are counted until that day.</Trans>
  ) : (
    <Trans>Those who died or whose treatment ended otherwise are counted until that day.</Trans>
  );
}
