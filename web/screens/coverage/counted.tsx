import "../../ui/field-shell.css";
import "./coverage.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { TableSkeleton } from "../../ui/table.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { timeZone, useToday } from "../patients/today.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { ChildrenTable } from "./children-table.tsx";
import {
  type CountedAsked,
  countedAskedOf,
  countedInMonth,
  countedInPeriod,
  givenAddress,
  monthAddress,
} from "./counted-asked.ts";
import { PlaceChoice } from "./place-choice.tsx";
import { useRowWords } from "./row-words.ts";
import { useMonth } from "./use-coverage.ts";
import { useCounted, useGiven } from "./use-counted.ts";

interface CountedProps {
  /** The address behind its question mark. */
  readonly query: string;
  readonly onGo: (address: string) => void;
  readonly onOpen: (childId: string) => void;
}

/** Whom a number of the month, or of a period, counts: each with the day. */
export function Counted({ query, onGo, onOpen }: CountedProps) {
  const asked = countedAskedOf(query, useToday());
  if (asked === null) {
    return (
      <EmptyState icon="child" title={<Trans>Nobody stands here</Trans>}>
        <AddressLink to="/coverage/month" onGo={onGo}>
          <Trans>Report of the month</Trans>
        </AddressLink>
      </EmptyState>
    );
  }
  return <CountedChildren asked={asked} onGo={onGo} onOpen={onOpen} />;
}

function CountedChildren({ asked, onGo, onOpen }: Omit<CountedProps, "query"> & { readonly asked: CountedAsked }) {
  const { t, i18n } = useLingui();
  const day = useShownDay();
  const name = useRowWords()(asked.counts);
  const list = useCounted(asked);
  const many = useNumber(asked);
  const rows = list.data?.pages.flatMap(({ children }) => children) ?? [];
  const ofEvents = asked.counts.is === "aefi";
  usePageTitle(name, t`Khurak`);
  return (
    <div className="coverage">
      <Heading
        title={name}
        beneath={
          asked.of === "month"
            ? i18n.date(new Date(`${asked.month}-01`), { month: "long", year: "numeric", timeZone })
            : `${day(asked.from)} – ${day(asked.until)}`
        }
      />
      <nav className="coverage-ways" aria-label={t`Lists and reports`}>
        {asked.of === "month" ? (
          <AddressLink to={monthAddress(asked)} onGo={onGo}>
            <Trans>Report of the month</Trans>
          </AddressLink>
        ) : (
          <AddressLink to={givenAddress(asked)} onGo={onGo}>
            <Trans>Vaccination coverage</Trans>
          </AddressLink>
        )}
        {ofEvents && (
          <AddressLink to="/aefi" onGo={onGo}>
            <Trans>After vaccines (AEFI)</Trans>
          </AddressLink>
        )}
      </nav>
      <div className="coverage-choosers">
        <PlaceChoice placeId={asked.placeId} onChange={(placeId) => onGo(addressOf({ ...asked, placeId }))} />
      </div>
      <p role="status" className="coverage-many">
        {many !== undefined &&
          (ofEvents ? (
            <Plural value={many} one="# event" other="# events" />
          ) : (
            <Plural value={many} one="# child" other="# children" />
          ))}
      </p>
      <p className="coverage-small">
        <Trans>Children also whose care has ended since; not who was entered twice.</Trans>
      </p>
      <NotRead
        error={list.error}
        shownFrom={list.data ? list.dataUpdatedAt : null}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      >
        <Trans>The list could not be loaded. It comes by itself when the network is back.</Trans>
      </NotRead>
      {list.isPending && <TableSkeleton caption={name} columns={[{ title: t`Child`, width: 100 }]} />}
      {list.data && rows.length === 0 && (
        <EmptyState icon="child" title={<Trans>Nobody stands here</Trans>}>
          <Trans>A child comes to a list, and leaves it, within a second of what is written down.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ChildrenTable rows={rows} caption={name} dayTitle={ofEvents ? t`Began` : t`Given on`} onOpen={onOpen} />
      )}
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  );
}

const addressOf = (asked: CountedAsked) =>
  asked.of === "month" ? countedInMonth(asked, asked.line) : countedInPeriod(asked, asked.mark);

/** The number that was pressed. */
function useNumber(asked: CountedAsked): number | undefined {
  const ofMonth = asked.of === "month";
  const month = useMonth(ofMonth ? asked.month : null, asked.placeId).data;
  const given = useGiven(ofMonth ? { period: "year", placeId: null } : asked, !ofMonth).data;
  if (ofMonth) return month?.rows.find(({ id }) => id === asked.line)?.count;
  return given?.doses.find(({ mark }) => `${mark} 0` === asked.line)?.count;
}
