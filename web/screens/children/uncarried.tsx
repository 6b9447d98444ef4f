import "../../ui/field-shell.css";
import "../patients/fields.css";
import "./children.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listUncarried } from "../../../modules/children/operations.ts";
import { uncarriedWords } from "../../text/children.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { ChildRowLine } from "./child-row.tsx";
import { GiveChild } from "./give-child.tsx";

interface UncarriedProps {
  readonly onOpen: (childId: string) => void;
  readonly onBack: () => void;
}

/** Children who have no place in a worker's list: each is given to one with room, so that none is forgotten. */
export function Uncarried({ onOpen, onBack }: UncarriedProps) {
  const { t, i18n } = useLingui();
  const { call, language } = useAtHand();
  const shownDay = useShownDay();
  const [giving, setGiving] = useState<string | null>(null);
  usePageTitle(t`Children without a worker`, t`Khurak`);
  const list = useInfiniteQuery({
    queryKey: [listUncarried.name, "all"],
    queryFn: ({ pageParam }) => answerTo(call(listUncarried, pageParam === null ? {} : { after: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = list.data?.pages.flatMap(({ children }) => children) ?? [];
  const chosen = rows.find(({ childId }) => childId === giving);
  return (
    <div className="children">
      <PageHead name={null} title={t`Children without a worker`} onBack={onBack}>
        {list.data && (
          <p>
            <Trans>Waiting: {i18n.number(list.data.pages[0]?.total ?? 0)}</Trans>
          </p>
        )}
      </PageHead>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState icon="people" title={<Trans>Every child has a worker</Trans>}>
          <Trans>Whoever is registered beyond a worker’s fifty, or whose worker has moved, would stand here.</Trans>
        </EmptyState>
      )}
      <ul className="children-rows">
        {rows.map((row) => {
          const place = row.facility && inLanguage(language, row.facility);
          const day = shownDay(row.since);
          const { name } = row.worker;
          return (
            <li key={row.childId}>
              <ChildRowLine row={row} onOpen={() => onOpen(row.childId)}>
                {place && <span lang={place.lang}>{place.first}</span>}
                <span className="children-mark">
                  <i className="shape shape-attention" aria-hidden="true" /> {i18n._(uncarriedWords[row.because])}
                  {row.because === "full" && name !== null && <span lang={scriptOf(name)}> ({name})</span>}
                  {" · "}
                  <Trans>since {day}</Trans>
                </span>
              </ChildRowLine>
              <div className="children-acts">
                <Button icon="staff" onPress={() => setGiving(row.childId)}>
                  <Trans>Give to a worker</Trans>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {chosen?.facility && (
        <GiveChild
          childId={chosen.childId}
          called={chosen.called}
          placeId={chosen.facility.placeId}
          onClose={() => setGiving(null)}
        />
      )}
    </div>
  );
}
