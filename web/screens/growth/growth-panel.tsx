import { useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChildId } from "../../../modules/children/child.ts";
import type { MeasureKept } from "../../../modules/growth/measure.ts";
import { followReferral, listReferrals, readGrowth, recordMeasure } from "../../../modules/growth/operations.ts";
import { Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { GrowthView } from "./growth-view.tsx";
import { useGrowing } from "./use-growing.ts";

/** How a child grows, at a desk. */
export function GrowthPanel({ childId }: { readonly childId: ChildId }) {
  const { t } = useLingui();
  const { call, actor } = useAtHand();
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: [readGrowth.name, childId],
    queryFn: () => answerTo(call(readGrowth, { childId })),
  });
  const growing = useGrowing(childId, () => {
    for (const { name } of [readGrowth, listReferrals]) void queries.invalidateQueries({ queryKey: [name] });
  });
  const may = (operation: typeof recordMeasure | typeof followReferral) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  if (!read.data) {
    return (
      <Panel title={t`Growth`}>
        <Unread
          waiting={read.isPending ? t`The measures are loading` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
      </Panel>
    );
  }
  const { today, sex, born, measures, steps } = read.data;
  const standing: readonly MeasureKept[] = measures.filter(({ takenBack }) => takenBack === null).toReversed();
  return (
    <GrowthView
      child={{ sex, born }}
      card={{ measures: [...standing], steps: steps.toReversed() }}
      today={today}
      growing={may(recordMeasure) ? growing : null}
      following={may(followReferral) ? growing : null}
    />
  );
}
