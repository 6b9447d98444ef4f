import "./nutrition-print.css";
import "./nutrition.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { keepPlan, readCarePlan } from "../../../modules/nutrition/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { printOne } from "../print-one.ts";
import { KeptPlan } from "./kept-plan.tsx";
import { PlanForm } from "./plan-form.tsx";
import { ReviewForm } from "./review-form.tsx";
import { useCarePlan, useNutritionReadAgain } from "./use-nutrition.ts";

/** What the patient eats by: the plate in pictures, what it gives and costs, and when it is looked at next. */
export function CarePlanPanel({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const read = useCarePlan(patientId);
  const readAgain = useNutritionReadAgain(patientId);
  const [open, show] = useState<"plan" | "review" | null>(null);
  const [said, say] = useState<"kept" | "reviewed" | null>(null);
  const mayRead = readCarePlan.allow.some((rule) => rule.couldPass(actor));
  const mayKeep = keepPlan.allow.some((rule) => rule.couldPass(actor));
  // They hold their role in another place.
  if (!mayRead || (read.error && ["not-allowed", "no-such-thing"].includes(refusalOf(read.error).code))) return null;
  const plan = read.data?.plan ?? null;
  const done = (what: "kept" | "reviewed") => {
    void readAgain().then(() => {
      show(null);
      say(what);
    });
  };
  return (
    <div className="care-plan">
      <Panel
        title={t`Care plan`}
        act={
          <span className="care-plan-acts">
            {plan?.need.is === "home" && (
              <Button onPress={() => printOne("care-plan")}>
                <Trans>Print</Trans>
              </Button>
            )}
            {mayKeep && read.data && (
              <Button look={plan ? "plain" : "main"} onPress={() => show("plan")}>
                {plan ? <Trans>New plan</Trans> : <Trans>Make a plan</Trans>}
              </Button>
            )}
          </span>
        }
      >
        <Unread
          waiting={read.isPending ? t`The care plan is loading` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        <div role="status" className="care-plan-said">
          {said && (
            <Notice look="done" inLiveRegion>
              {said === "kept" ? <Trans>The plan is kept.</Trans> : <Trans>The review is recorded.</Trans>}
            </Notice>
          )}
        </div>
        {read.data && plan === null && (
          <p className="quiet">
            <Trans>No plan yet. It is worked out from weight and height, with food that can be had here.</Trans>
          </p>
        )}
        {read.data && plan && (
          <KeptPlan plan={plan} read={read.data} onReview={mayKeep ? () => show("review") : null} />
        )}
      </Panel>
      {open === "plan" && (
        <PlanForm patientId={patientId} before={plan} onClose={() => show(null)} onKept={() => done("kept")} />
      )}
      {open === "review" && plan && (
        <ReviewForm
          patientId={patientId}
          carePlanId={plan.carePlanId}
          onClose={() => show(null)}
          onKept={() => done("reviewed")}
        />
      )}
    </div>
  );
}
