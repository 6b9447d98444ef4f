import "../../ui/field-shell.css";
import "./today.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useRef, useState } from "react";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { refusalOf } from "../answer.ts";
import { KeptNotice } from "./kept-notice.tsx";
import { KnownToday } from "./known-today.tsx";
import { TodayRow } from "./today-row.tsx";
import { TodaySheet } from "./today-sheet.tsx";
import { TodaySkeleton } from "./today-skeleton.tsx";
import { useDayWords } from "./use-day-words.ts";
import { useDueToday } from "./use-doses.ts";
import type { Kept } from "./use-recording.ts";

interface TodayProps {
  readonly onOpen: (patientId: string) => void;
}

/** A worker's home: whose dose of today is known, and whose is not. */
export function Today({ onOpen }: TodayProps) {
  const { t } = useLingui();
  const list = useDueToday();
  const words = useDayWords();
  const inPlace = useKeptOrder();
  const [opened, setOpened] = useState<string | null>(null);
  const [kept, setKept] = useState<{ readonly what: Kept; readonly name: string } | null>(null);
  const gone = useCallback(() => setKept(null), []);
  usePageTitle(t`Today`, t`Khurak`);
  const last = list.data?.pages.at(-1);
  const rows = inPlace(list.data?.pages.flatMap(({ patients }) => patients) ?? []);
  const row = rows.find(({ episodeId }) => episodeId === opened);
  const day = last ? words.long(last.today) : "";
  return (
    <div className="today">
      <Heading title={last ? t`Today, ${day}` : t`Today`} />
      <NotRead list={list} />
      {list.isPending && <TodaySkeleton />}
      {last && last.total === 0 && (
        <EmptyState icon="people" title={<Trans>Nobody in your care is on treatment yet</Trans>}>
          <Trans>When a doctor starts a treatment, the patient stands here every day until their dose is known.</Trans>
        </EmptyState>
      )}
      {last && last.total > 0 && <KnownToday open={last.open} total={last.total} />}
      {last && rows.length > 0 && (
        <ul className="today-rows" aria-label={t`Patients on treatment`}>
          {rows.map((one) => (
            <TodayRow
              key={one.episodeId}
              row={one}
              onOpen={() => onOpen(one.patientId)}
              onRecord={() => setOpened(one.episodeId)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="today-more">
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {row && last && (
        <TodaySheet
          row={row}
          today={last.today}
          onKept={(what) => {
            setOpened(null);
            setKept({ what, name: row.name });
          }}
          onClose={() => setOpened(null)}
        />
      )}
      <KeptNotice kept={kept?.what ?? null} subject={kept?.name ?? ""} onGone={gone} />
    </div>
  );
}

/** Somebody whose dose became known stays where they were until the page is opened anew: nothing jumps under a thumb. */
function useKeptOrder() {
  const places = useRef(new Map<string, number>());
  return <Row extends { readonly episodeId: string }>(rows: readonly Row[]): readonly Row[] => {
    const at = ({ episodeId }: Row) => {
      const known = places.current.get(episodeId) ?? places.current.size;
      places.current.set(episodeId, known);
      return known;
    };
    const once = new Map(rows.map((row) => [row.episodeId, row]));
    return Array.from(once.values(), (row) => ({ row, place: at(row) }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ row }) => row);
  };
}

function NotRead({ list }: { readonly list: ReturnType<typeof useDueToday> }) {
  const { i18n } = useLingui();
  if (list.error === null) return null;
  const refused = refusalOf(list.error);
  const offline = refused.code === "no-network";
  const again = (
    <Button icon="again" working={list.isFetching} onPress={() => void list.refetch()}>
      <Trans>Try again</Trans>
    </Button>
  );
  if (list.data === undefined && offline) {
    return (
      <EmptyState icon="offline" title={<Trans>No network</Trans>} acts={again}>
        <Trans>Today’s doses could not be loaded. They come by themselves when the network is back.</Trans>
      </EmptyState>
    );
  }
  return (
    <Notice look={offline ? "offline" : "wrong"} act={again}>
      {offline ? <Trans>No network. This is the list as it was last loaded.</Trans> : sayRefusal(i18n, refused)}
    </Notice>
  );
}
