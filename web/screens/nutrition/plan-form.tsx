import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type FoodCode, eatsAnswers, type Eats, type Serving } from "../../../modules/nutrition/food.ts";
import { type RedFlag, redFlags } from "../../../modules/nutrition/need.ts";
import { keepPlan, proposePlan } from "../../../modules/nutrition/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { eatsWords, redFlagWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { AnyOf, OneOf, Tick } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { wholeIn } from "../patients/digits.ts";
import { MoreAsked } from "./more-asked.tsx";
import { ProposalShown } from "./proposal-shown.tsx";
import type { CarePlan } from "./use-nutrition.ts";

interface PlanFormProps {
  readonly patientId: PatientId;
  /** What they eat by now: what was asked then need not be asked again. */
  readonly before: CarePlan | null;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

interface Draft {
  readonly eats: Eats | "";
  readonly flags: readonly RedFlag[];
  readonly ateLittle: boolean;
  readonly notLow: boolean;
  readonly budget: string;
  readonly without: readonly FoodCode[];
}

/** What is asked, and beneath it what is proposed: it changes with each answer. */
export function PlanForm({ patientId, before, onClose, onKept }: PlanFormProps) {
  const { t, i18n } = useLingui();
  const { call, newId } = useAtHand();
  const [carePlanId] = useState(() => newId());
  const [draft, setDraft] = useState<Draft>(() => ({
    eats: before?.eats ?? "",
    flags: [],
    ateLittle: false,
    notLow: false,
    budget: before?.budget?.toString() ?? "",
    without: before?.without ?? [],
  }));
  /** As changed by hand; null: as proposed. */
  const [changed, change] = useState<readonly Serving[] | null>(null);
  const { working, refused, send } = useSending(keepPlan, onKept);
  const write = (more: Partial<Draft>) => {
    setDraft({ ...draft, ...more });
    change(null);
  };
  const budget = wholeIn(draft.budget);
  const asked = proposePlan.takes.safeParse({
    patientId,
    ...draft,
    budget: budget !== null && budget >= 10 && budget <= 1000 ? budget : null,
  });
  const read = useQuery({
    queryKey: [proposePlan.name, asked.data],
    queryFn: () => answerTo(call(proposePlan, asked.data as NonNullable<typeof asked.data>)),
    enabled: asked.success,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const proposal = asked.success ? read.data : undefined;
  const servings = changed ?? proposal?.plan?.servings ?? [];
  const keeps = proposal && (proposal.need.is === "hospital" || (proposal.need.is === "home" && servings.length > 0));
  const keep = () => {
    if (!asked.success || read.isPlaceholderData) return;
    void send(keepPlan.takes.parse({ ...asked.data, carePlanId, servings: proposal?.plan ? servings : [] }));
  };
  return (
    <Dialog title={t`Make a plan`} onClose={onClose}>
      <div className="plan-form">
        <OneOf
          name="eats"
          question={t`What do they eat?`}
          across={3}
          answers={eatsAnswers.map((value) => ({ value, words: i18n._(eatsWords[value]) }))}
          chosen={draft.eats}
          onChange={(eats) => write({ eats })}
        />
        <details className="plan-danger" open={draft.flags.length > 0 || draft.ateLittle || undefined}>
          <summary>
            <Trans>Look first: is one of these so?</Trans>
          </summary>
          <AnyOf
            question={<Trans>Danger signs</Trans>}
            answers={redFlags.map((value) => ({ value, words: i18n._(redFlagWords[value]) }))}
            chosen={draft.flags}
            onChange={(flags) => write({ flags })}
          />
          <Tick
            words={t`Ate next to nothing for 5 days or more`}
            ticked={draft.ateLittle}
            onChange={(ateLittle) => write({ ateLittle })}
          />
        </details>
        <MoreAsked budget={draft.budget} without={draft.without} eats={draft.eats} onChange={(more) => write(more)} />
        {asked.success && (
          <Unread
            waiting={read.isPending ? t`The plan is being worked out` : null}
            error={read.error}
            working={read.isFetching}
            onAgain={() => void read.refetch()}
          />
        )}
        {proposal && (
          <ProposalShown
            proposal={proposal}
            budget={asked.data?.budget ?? null}
            servings={servings}
            notLow={draft.notLow}
            onNotLow={(notLow) => write({ notLow })}
            onChange={change}
            eats={draft.eats}
            without={draft.without}
          />
        )}
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          {keeps && (
            <Button look="main" working={working} blocked={read.isPlaceholderData} onPress={keep}>
              {proposal.need.is === "hospital" ? <Trans>Tell the doctor</Trans> : <Trans>Keep this plan</Trans>}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
