import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useId } from "react";
import { listReviewsDue } from "../../../modules/nutrition/operations.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { PersonLine } from "../patients/person-line.tsx";
import { useShownDay } from "../patients/shown-day.ts";

/** Whose food plan is to be looked at again: a month after it was kept or looked at, or when its gentle days end. */
export function ReviewsDue({ onOpen }: { readonly onOpen: (patientId: string) => void }) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const day = useShownDay();
  const id = useId();
  const read = useInfiniteQuery({
    queryKey: [listReviewsDue.name],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listReviewsDue, { limit: 20, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
  const first = read.data?.pages[0];
  const rows = read.data?.pages.flatMap(({ patients }) => patients) ?? [];
  return (
    <section className="lab-group" aria-labelledby={id}>
      <h2 id={id}>
        <i
          className={`shape shape-${rows.some(({ standing }) => standing === "overdue") ? "overdue" : "due"}`}
          aria-hidden="true"
        />
        <Trans>Food plans to look at again</Trans>
        {first && <span className="lab-count">{i18n.number(first.total)}</span>}
      </h2>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {first && rows.length === 0 && (
        <p className="lab-nobody">
          <Trans>Nobody. Whose plan was kept or looked at a month ago would stand here.</Trans>
        </p>
      )}
      {rows.length > 0 && (
        <ol className="lab-list">
          {rows.map(({ patientId, name, sex, age, village, reviewOn, standing }) => {
            const since = day(reviewOn);
            return (
              <li key={patientId} className="lab-row monitoring-row">
                <div className="lab-who">
                  <button type="button" className="lab-open" lang={scriptOf(name)} onClick={() => onOpen(patientId)}>
                    {name}
                  </button>
                  <span className="quiet">
                    <PersonLine age={age} sex={sex} />
                    {village !== null && (
                      <>
                        {" · "}
                        <span lang={scriptOf(village)}>{village}</span>
                      </>
                    )}
                  </span>
                </div>
                <ul className="monitoring-waits">
                  <li data-standing={standing}>
                    <i className={`shape shape-${standing}`} aria-hidden="true" />
                    <b>
                      <Trans>Food plan</Trans>
                    </b>
                    <small>
                      {standing === "overdue" ? <Trans>overdue since {since}</Trans> : <Trans>since {since}</Trans>}
                    </small>
                  </li>
                </ul>
              </li>
            );
          })}
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
