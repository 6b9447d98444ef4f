import "../../../ui/field-shell.css";
import "../../diagnosis/diagnosis.css";
import "../../laboratory/work/work.css";
import "./monitoring-due.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { listReviewsDue } from "../../../../modules/nutrition/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { ReviewsDue } from "../../nutrition/reviews-due.tsx";
import { DueEntry } from "./due-entry.tsx";
import { type DueGroup, useDue } from "./use-due.ts";

interface MonitoringDueProps {
  readonly onOpen: (patientId: string) => void;
}

/** Whose examinations are overdue, and whose are due this week: whom to take along to the clinic. */
export function MonitoringDue({ onOpen }: MonitoringDueProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const mayReadPlans = listReviewsDue.allow.some((rule) => rule.couldPass(actor));
  usePageTitle(t`Examinations due`, t`Khurak`);
  return (
    <div className="lab-pending">
      <Heading title={t`Examinations due`} beneath={t`Those that wait longest stand first.`} />
      <Group only="overdue" onOpen={onOpen} />
      <Group only="due" onOpen={onOpen} />
      {mayReadPlans && <ReviewsDue onOpen={onOpen} />}
    </div>
  );
}

function Group({ only, onOpen }: MonitoringDueProps & { readonly only: DueGroup }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const read = useDue(only);
  const first = read.data?.pages[0];
  const rows = read.data?.pages.flatMap(({ patients }) => patients) ?? [];
  return (
    <section className="lab-group" aria-labelledby={id}>
      <h2 id={id}>
        <i className={`shape shape-${only}`} aria-hidden="true" />
        {only === "overdue" ? <Trans>Overdue</Trans> : <Trans>Due now or within a week</Trans>}
        {first && <span className="lab-count">{i18n.number(first.counts[only])}</span>}
      </h2>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {first && rows.length === 0 && (
        <p className="lab-nobody">
          {only === "overdue" ? (
            <Trans>Nobody. Whose examination was not done in its time would stand here.</Trans>
          ) : (
            <Trans>Nobody. Who is to be examined this week would stand here.</Trans>
          )}
        </p>
      )}
      {first && rows.length > 0 && (
        <ol className="lab-list" aria-busy={read.isPlaceholderData}>
          {rows.map((due) => (
            <DueEntry key={due.patientId} due={due} today={first.today} onOpen={() => onOpen(due.patientId)} />
          ))}
        </ol>
      )}
      {read.hasNextPage && (
        <div className="lab-more">
          <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
