import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { readCarePlan } from "../../../modules/nutrition/operations.ts";
import type { ReviewStanding } from "../../../modules/nutrition/review.ts";
import { appetiteWords, redFlagWords, reviewStandingWords, shareWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { Amounts } from "./amounts.tsx";
import { BodyAim, InHospital, Refeeding } from "./need-words.tsx";
import { Plate } from "./plate.tsx";
import { PlanSources } from "./sources.tsx";
import type { CarePlan } from "./use-nutrition.ts";

interface KeptPlanProps {
  readonly plan: CarePlan;
  readonly read: AnswerOf<typeof readCarePlan>;
  /** Null: this person reviews nothing. */
  readonly onReview: (() => void) | null;
}

const shapes: Readonly<Record<ReviewStanding, string>> = { later: "later", due: "due", overdue: "overdue" };

export function KeptPlan({ plan, read, onReview }: KeptPlanProps) {
  const { i18n } = useLingui();
  const day = useShownDay();
  const { need, standing, reviewOn, by } = plan;
  const [on, who] = [day(plan.on), by.name ?? "–"];
  if (need.is === "no-plan") return null;
  if (need.is === "hospital") return <InHospital need={need} />;
  return (
    <div className="kept-plan">
      <div className="kept-plan-head">
        <BodyAim need={need} body={plan.body} />
        {standing && reviewOn && (
          <div className="kept-plan-review" data-standing={standing}>
            <i className={`shape shape-${shapes[standing]}`} aria-hidden="true" />
            <span>
              {i18n._(reviewStandingWords[standing])} {day(reviewOn)}
            </span>
            {onReview && !need.refeeding && (
              <Button onPress={onReview}>
                <Trans>Review</Trans>
              </Button>
            )}
          </div>
        )}
      </div>
      {need.refeeding && <Refeeding need={need} />}
      <Plate servings={plan.servings} />
      <Amounts totals={plan.totals} need={need.today} budget={plan.budget} />
      {read.reviews.length > 0 && (
        <ul className="kept-plan-reviews">
          {read.reviews.slice(0, 6).map((review) => {
            const weight = review.weightKg === null ? "" : i18n.number(review.weightKg);
            const appetite = i18n._(appetiteWords[review.appetite]);
            const eaten = i18n._(shareWords[review.ate]);
            const name = review.by.name ?? "–";
            return (
              <li key={review.reviewId}>
                <b>{day(review.on)}</b>
                <span>
                  {weight !== "" && <Trans>{weight} kg · </Trans>}
                  <Trans>
                    appetite: {appetite} · eaten: {eaten} · {name}
                  </Trans>
                </span>
                {review.flags.map((flag) => (
                  <span key={flag}>
                    <i className="shape shape-overdue" aria-hidden="true" /> {i18n._(redFlagWords[flag])}
                  </span>
                ))}
                {review.words !== null && <span>{review.words}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <p className="quiet kept-plan-by">
        <Trans>
          Kept on {on} by {who}
        </Trans>
      </p>
      <PlanSources
        servings={plan.servings}
        refeeding={need.refeeding !== null}
        diabetes={plan.body.diabetes}
        pregnant={plan.body.pregnant}
      />
    </div>
  );
}
