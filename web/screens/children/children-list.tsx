import "../../ui/field-shell.css";
import "./children.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type ComponentProps, Fragment, type ReactNode, useState } from "react";
import { findChildren, listUncarried, readMeter } from "../../../modules/children/operations.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SearchField } from "../../ui/text-field.tsx";
import { useLater } from "../administration/facilities/use-later.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { type ChildRow, ChildRowLine } from "./child-row.tsx";
import { Meter } from "./meter.tsx";

/** Those of one village, under its name. */
export interface RowGroup {
  readonly village: string;
  readonly beside: ReactNode;
  readonly rows: readonly ChildRow[];
}

interface ChildrenListProps {
  /** Those of them who were registered on this phone and are not at the house yet. */
  readonly notSent: ReadonlySet<string>;
  readonly onOpen: (childId: string) => void;
  readonly onRegister: (() => void) | null;
  /** To the list of those whom nobody carries; null: it is not theirs to go through. */
  readonly onUncarried: (() => void) | null;
  /** To the cards of their facilities; null: on a phone, or not theirs to see. */
  readonly onCards: (() => void) | null;
  /** To bringing a register in; left out: on a phone. */
  readonly onImport?: (() => void) | null;
  /** What stands at the end of a row. */
  readonly renderMark?: (row: ChildRow) => ReactNode;
  /** What else is to be known of a child, below the row. */
  readonly renderBeneath?: (row: ChildRow) => ReactNode;
  /** Left out, they stand as they came. */
  readonly groups?: (rows: readonly ChildRow[]) => readonly RowGroup[];
  /** What the page begins with instead of its own title and the meter. */
  readonly head?: {
    readonly title: string;
    readonly render: (meter: ComponentProps<typeof Meter> | null) => ReactNode;
  };
}

/** The children whom somebody may see: a worker's own, or an area's. */
export function ChildrenList({
  notSent,
  onOpen,
  onRegister,
  onUncarried,
  onCards,
  onImport = null,
  renderMark,
  renderBeneath,
  groups,
  head,
}: ChildrenListProps) {
  const { t } = useLingui();
  const { call, language, actor } = useAtHand();
  const [typed, setTyped] = useState("");
  const later = useLater(typed.trim(), 300);
  const search = typed.trim() === "" ? "" : later;
  const isWorker = actor.assignments.some(({ role }) => role === "worker");
  usePageTitle(t`Children`, t`Khurak`);
  const list = useInfiniteQuery({
    queryKey: [findChildren.name, search],
    queryFn: ({ pageParam }) =>
      answerTo(call(findChildren, { search, ...(pageParam === null ? {} : { after: pageParam }) })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const meter = useQuery({
    queryKey: [readMeter.name],
    queryFn: () => answerTo(call(readMeter, {})),
    enabled: isWorker,
  });
  const rows = list.data?.pages.flatMap(({ children }) => children) ?? [];
  const register = onRegister && (
    <Button look="main" icon="plus" onPress={onRegister}>
      <Trans>Register a child</Trans>
    </Button>
  );
  const line = (row: ChildRow) => {
    const place = row.facility && inLanguage(language, row.facility);
    const { name } = row.worker;
    return (
      <li key={row.childId}>
        <ChildRowLine
          row={row}
          onOpen={() => onOpen(row.childId)}
          mark={renderMark?.(row)}
          beneath={renderBeneath?.(row)}
          underVillage={groups !== undefined}
        >
          {notSent.has(row.childId) && (
            <span className="children-mark">
              <i className="shape shape-attention" aria-hidden="true" /> <Trans>Not sent yet</Trans>
            </span>
          )}
          {!isWorker && (
            <span>
              {place && <span lang={place.lang}>{place.first}</span>}
              {" · "}
              {name === null ? <Trans>no worker</Trans> : <span lang={scriptOf(name)}>{name}</span>}
            </span>
          )}
        </ChildRowLine>
      </li>
    );
  };
  return (
    <div className="children">
      <Heading
        title={head?.title ?? (isWorker ? t`My children` : t`Children`)}
        acts={
          <>
            {onImport && (
              <Button icon="upload" onPress={onImport}>
                <Trans>Bring in a register</Trans>
              </Button>
            )}
            {onCards && (
              <Button onPress={onCards}>
                <Trans>Cards</Trans>
              </Button>
            )}
            {register}
          </>
        }
      />
      {head ? head.render(meter.data ?? null) : meter.data && <Meter {...meter.data} />}
      {onUncarried && <Uncarried onGo={onUncarried} />}
      {head && (
        <h2>
          <Trans>My children</Trans>
        </h2>
      )}
      <search>
        <SearchField
          label={t`Find by the child’s name, the mother’s or the phone`}
          value={typed}
          onChange={setTyped}
          maxLength={80}
        />
      </search>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={search === "" ? "people" : "search"}
          title={search === "" ? <Trans>No children yet</Trans> : <Trans>Nobody found for “{search}”</Trans>}
          acts={register}
        >
          {search === "" ? (
            <Trans>A newborn needs no name to be registered. Then their vaccines are never forgotten.</Trans>
          ) : (
            <Trans>Write the child’s or the mother’s name, in Hindi or English, or all 10 digits of the phone.</Trans>
          )}
        </EmptyState>
      )}
      {groups ? (
        groups(rows).map(({ village, beside, rows: inIt }) => (
          <Fragment key={village}>
            <div className="children-village">
              <h2 lang={scriptOf(village)}>{village}</h2>
              <span>{beside}</span>
            </div>
            <ul className="children-rows">{inIt.map(line)}</ul>
          </Fragment>
        ))
      ) : (
        <ul className="children-rows">{rows.map(line)}</ul>
      )}
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  );
}

/** How many children have no place in any worker's list; nothing while there is none. */
function Uncarried({ onGo }: { readonly onGo: () => void }) {
  const { i18n } = useLingui();
  const { call } = useAtHand();
  const read = useQuery({
    queryKey: [listUncarried.name, "count"],
    queryFn: () => answerTo(call(listUncarried, { limit: 1 })),
  });
  if (!read.data || read.data.total === 0) return null;
  const total = i18n.number(read.data.total);
  return (
    <Notice
      look="attention"
      act={
        <Button onPress={onGo}>
          <Trans>Give them to workers</Trans>
        </Button>
      }
    >
      <b>
        <Trans>Children without a worker: {total}</Trans>
      </b>
    </Notice>
  );
}
