import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Eats, type FoodCode, halfOf, type Serving, totalsOf } from "../../../modules/nutrition/food.ts";
import { foodOf } from "../../../modules/nutrition/foods.ts";
import { noPlanWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { Tick } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import { Amounts } from "./amounts.tsx";
import { EditServings } from "./edit-servings.tsx";
import { BodyAim, InHospital, Refeeding } from "./need-words.tsx";
import { Plate } from "./plate.tsx";
import { PlanSources } from "./sources.tsx";
import type { Proposal } from "./use-nutrition.ts";

interface ProposalShownProps {
  readonly proposal: Proposal;
  readonly budget: number | null;
  readonly servings: readonly Serving[];
  readonly notLow: boolean;
  readonly eats: Eats | "";
  readonly without: readonly FoodCode[];
  readonly onNotLow: (notLow: boolean) => void;
  /** Null: back to what was proposed. */
  readonly onChange: (servings: readonly Serving[] | null) => void;
}

export function ProposalShown(props: ProposalShownProps) {
  const { t, i18n } = useLingui();
  const { proposal, budget, servings, notLow, eats, without, onNotLow, onChange } = props;
  const { actor } = useAtHand();
  const [editing, edit] = useState(false);
  const { need, plan, body } = proposal;
  if (need.is === "no-plan") return <Notice look="attention">{i18n._(noPlanWords[need.why])}</Notice>;
  if (need.is === "hospital") return <InHospital need={need} />;
  const asProposed = servings === plan?.servings;
  const isDoctor = actor.assignments.some(({ role }) => role === "doctor");
  return (
    <div className="proposal">
      <BodyAim need={need} body={body} />
      {need.refeeding && <Refeeding need={need} />}
      {isDoctor && (need.refeeding || notLow) && (
        <Tick
          words={t`As their doctor I say: they eat well already, all of it at once`}
          ticked={notLow}
          onChange={onNotLow}
        />
      )}
      {plan === null ? (
        <Notice look="attention">
          <Trans>Of what is left to eat no plate can be made. Take something off the list of what cannot be had.</Trans>
        </Notice>
      ) : (
        <>
          <Amounts
            totals={asProposed ? plan.totals : totalsOf(servings, (code) => halfOf(foodOf(code)))}
            need={need.today}
            budget={budget}
            wholeFor={asProposed ? plan.wholeFor : null}
          />
          {editing ? (
            <EditServings
              servings={servings}
              eats={eats}
              diabetes={body.diabetes}
              without={without}
              onChange={onChange}
            />
          ) : (
            <Plate servings={servings} />
          )}
          <div className="proposal-acts">
            <Button onPress={() => edit(!editing)}>
              {editing ? <Trans>Show the plate</Trans> : <Trans>Change portions</Trans>}
            </Button>
            {!asProposed && (
              <Button look="bare" onPress={() => onChange(null)}>
                <Trans>Back to the proposal</Trans>
              </Button>
            )}
          </div>
          <PlanSources
            servings={servings}
            refeeding={need.refeeding !== null}
            diabetes={body.diabetes}
            pregnant={body.pregnant}
          />
        </>
      )}
    </div>
  );
}
