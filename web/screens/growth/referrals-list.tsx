import "../../ui/field-shell.css";
import "../patients/fields.css";
import "../children/children.css";
import "./growth.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { judged } from "../../../modules/growth/judged.ts";
import { followReferral, listReferrals } from "../../../modules/growth/operations.ts";
import type { ReferredChild } from "../../../modules/growth/shown.ts";
import { referralWords, referToWords, stepWords } from "../../text/growth.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { CalledName, ChildLine } from "../children/called.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { MeasureLine } from "./measures-list.tsx";
import { Follow } from "./open-referral.tsx";
import { useGrowing } from "./use-growing.ts";

interface ReferralsListProps {
  readonly onOpen: (childId: string) => void;
}

/** Who is to be seen by somebody because of a measure, and was not yet: whoever is first to be seen stands first. */
export function ReferralsList({ onOpen }: ReferralsListProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const [which, setWhich] = useState<"all" | "severe">("all");
  const list = useInfiniteQuery({
    queryKey: [listReferrals.name, which],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(listReferrals, {
          ...{ severe: which === "severe", limit: 20 },
          ...(pageParam === "" ? {} : { after: pageParam }),
        }),
      ),
    getNextPageParam: ({ next }) => next,
    // A child in danger does not wait for a press.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
  usePageTitle(t`Growth`, t`Khurak`);
  const rows = list.data?.pages.flatMap(({ children }) => children) ?? [];
  const last = list.data?.pages.at(-1);
  const n = (value: number) => i18n.number(value);
  const { open = 0, severe = 0, late = 0 } = last?.counts ?? {};
  return (
    <div className="children">
      <Heading
        title={t`Growth: to be seen by somebody`}
        beneath={last ? t`Waiting: ${n(open)}. Severely thin: ${n(severe)}. Day is gone: ${n(late)}.` : ""}
      />
      <div className="growth-choices">
        <Segments
          label={t`Which`}
          choices={[
            { value: "all", words: t`All` },
            { value: "severe", words: t`Severely thin` },
          ]}
          chosen={which}
          onChange={setWhich}
        />
      </div>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState icon="closed" title={<Trans>Nobody waits</Trans>}>
          <Trans>Whoever is measured too thin, swollen or ill comes here at once.</Trans>
        </EmptyState>
      )}
      <ul className="growth-referred">
        {rows.map((row) => (
          <Referred key={row.childId} row={row} today={last?.today ?? row.by} onOpen={() => onOpen(row.childId)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  );
}

interface ReferredProps {
  readonly row: ReferredChild;
  readonly today: CalendarDay;
  readonly onOpen: () => void;
}

function Referred({ row, today, onOpen }: ReferredProps) {
  const { i18n } = useLingui();
  const { language, actor } = useAtHand();
  const shownDay = useShownDay();
  const queries = useQueryClient();
  const [following, setFollowing] = useState(false);
  const growing = useGrowing(row.childId, () => void queries.invalidateQueries({ queryKey: [listReferrals.name] }));
  const place = row.facility && inLanguage(language, row.facility);
  const late = row.by < today;
  const [to, by, day] = [i18n._(referToWords[row.sent.to]), shownDay(row.by), row.last && shownDay(row.last.on)];
  return (
    <li className={`growth-row${late || row.sent.within === "today" ? " growth-row-late" : ""}`}>
      <div className="growth-row-head">
        <button type="button" className="growth-name" onClick={onOpen}>
          <CalledName called={row.called} />
        </button>
        <ChildLine born={row.born} sex={row.sex} order={row.called.order} />
        <span>
          <span lang={scriptOf(row.village)}>{row.village}</span>
          {place && <span lang={place.lang}> · {place.first}</span>}
          {row.worker.name !== null && <span lang={scriptOf(row.worker.name)}> · {row.worker.name}</span>}
        </span>
      </div>
      <p>
        <i className={`shape shape-${late ? "overdue" : "attention"}`} aria-hidden="true" />{" "}
        <b>{i18n._(referralWords[row.sent.code])}</b> ·{" "}
        {late ? (
          <Trans>
            Should have been seen by {by}: {to}
          </Trans>
        ) : (
          <Trans>
            To be seen by {by}: {to}
          </Trans>
        )}
      </p>
      <MeasureLine measure={row.measure} found={judged(row, row.measure)} />
      <div className="growth-row-foot">
        <span className="quiet">
          {row.last ? `${i18n._(stepWords[row.last.step])} · ${day}` : <Trans>Nothing was said of it yet.</Trans>}
        </span>
        {followReferral.allow.some((rule) => rule.couldPass(actor)) && (
          <Button onPress={() => setFollowing(true)}>
            <Trans>What became of it?</Trans>
          </Button>
        )}
      </div>
      {following && <Follow ids={row.measureIds} today={today} growing={growing} onClose={() => setFollowing(false)} />}
    </li>
  );
}
