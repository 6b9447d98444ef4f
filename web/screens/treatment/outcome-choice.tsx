import { Trans, useLingui } from "@lingui/react/macro";
import {
  type Outcome,
  type OutcomeReason,
  outcomeRules,
  type OutcomeView,
} from "../../../modules/treatment/outcome.ts";
import {
  curedAlthough,
  lostAlthough,
  outcomeClosedWords,
  outcomeOpenWords,
  outcomeRulesWords,
  outcomeWords,
  sayFilled,
} from "../../text/treatment.ts";
import { OneOf } from "../../ui/choice.tsx";
import type { Treatment } from "./use-treatments.ts";

interface OutcomeChoiceProps {
  readonly treatment: Treatment;
  readonly chosen: Outcome | "";
  readonly wrong: boolean;
  readonly onChange: (outcome: Outcome) => void;
}

/** All six outcomes: those that may be chosen, and why the others may not. */
export function OutcomeChoice({ treatment, chosen, wrong, onChange }: OutcomeChoiceProps) {
  const { t, i18n } = useLingui();
  const { outcomes, verified, reported, doses } = treatment;
  const closed = outcomes.flatMap(({ outcome, because }) =>
    because === "met" || because === "any-time" ? [] : [{ outcome, because }],
  );
  const open = treatment.gaps.find((gap) => gap.open);
  const values = {
    taken: i18n.number(verified + reported),
    doses: i18n.number(doses),
    unknown: i18n.number(open?.unknown ?? 0),
  };
  return (
    <>
      <OneOf
        name="outcome"
        question={t`How did the treatment end?`}
        wrong={wrong ? t`Choose how it ended.` : null}
        answers={outcomes
          .filter(({ open }: OutcomeView) => open)
          .map(({ outcome, explain }) => ({
            value: outcome,
            words: i18n._(outcomeWords[outcome]),
            beneath: sayFilled(
              i18n,
              explain && outcome in although ? although[outcome as keyof typeof although] : outcomeOpenWords[outcome],
              values,
            ),
          }))}
        chosen={chosen}
        onChange={onChange}
      />
      {closed.length > 0 && (
        <section className="treatment-not-open">
          <h3>
            <Trans>Not possible today</Trans>
          </h3>
          <ul>
            {closed.map(({ outcome, because }) => (
              <li key={outcome}>
                <b>{i18n._(outcomeWords[outcome])}</b>
                <small>
                  <WhyNot because={because} treatment={treatment} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <small className="treatment-source">{i18n._(outcomeRulesWords[outcomeRules.version])}</small>
    </>
  );
}

/** They may be chosen, and something stands against it that whoever chooses explains. */
const although = { cured: curedAlthough, "lost-to-follow-up": lostAlthough };

interface WhyNotProps {
  readonly because: Exclude<OutcomeReason, "met" | "any-time">;
  readonly treatment: Treatment;
}

function WhyNot({ because, treatment: { regimen, verified, reported, doses } }: WhyNotProps) {
  const { i18n } = useLingui();
  if (regimen === null && because === "doses-missing")
    return <Trans>No regimen was recorded: nobody can say how many doses complete it.</Trans>;
  const values = { taken: i18n.number(verified + reported), doses: i18n.number(doses) };
  return sayFilled(i18n, outcomeClosedWords[because], values);
}
