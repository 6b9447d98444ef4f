import "../../ui/field-shell.css";
import "./coverage.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ChildSet, ordersOf } from "../../../modules/coverage/sets.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { childOrderWords, childSetMeaning, childSetWords } from "../../text/coverage.ts";
import { notGivenWords } from "../../text/immunization.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { TableSkeleton } from "../../ui/table.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { listAddress, listAskedOf } from "./asked.ts";
import { ChildrenTable } from "./children-table.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { SaveList } from "./save-list.tsx";
import { useChildrenIn, useHowManyIn } from "./use-coverage.ts";
import { VaccineChoice } from "./vaccine-choice.tsx";

interface ChildrenInProps {
  readonly query: string;
  readonly onGo: (address: string) => void;
  readonly onOpen: (childId: string) => void;
}

/** What a worker or a supervisor looks for by hand; the others are opened by a figure. */
const offered: readonly ChildSet[] = [
  ...(["overdue", "due", "done", "expired", "zero-dose", "true-zero-dose", "penta-dropout", "bcg-mr-dropout"] as const),
  ...(["all", "not-in-care"] as const),
];

/** The immunization list: who is due, overdue, done, or behind a figure. */
export function ChildrenIn({ query, onGo, onOpen }: ChildrenInProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const asked = listAskedOf(query);
  const { wanted, order } = asked;
  const { set, mark, reason, placeId } = wanted;
  const list = useChildrenIn(asked);
  const many = useHowManyIn(asked).data?.total;
  const rows = list.data?.pages.flatMap(({ children }) => children) ?? [];
  const name = [i18n._(childSetWords[set]), mark && doseName(telling, mark), reason && i18n._(notGivenWords[reason])]
    .filter((word) => word !== undefined && word !== "")
    .join(": ");
  const ask = (more: Partial<Record<string, string | number | undefined>>) =>
    onGo(listAddress(set, { ...wanted, order: order ?? undefined, ...more } as never));
  usePageTitle(name, t`Khurak`);
  const dueOnes = set === "due" || set === "overdue";
  return (
    <div className="coverage">
      <Heading title={name} beneath={i18n._(childSetMeaning[set])} acts={<SaveList asked={asked} name={name} />} />
      <nav className="coverage-ways" aria-label={t`Lists and reports`}>
        <AddressLink to="/coverage" onGo={onGo}>
          <Trans>Vaccination coverage</Trans>
        </AddressLink>
      </nav>
      <div className="coverage-choosers">
        <FilterSelect
          label={t`List`}
          value={set}
          choices={[...offered, ...(offered.includes(set) ? [] : [set])].map((value) => ({
            value,
            words: i18n._(childSetWords[value]),
          }))}
          onChange={(value) => onGo(listAddress(value as ChildSet, { placeId }))}
        />
        <PlaceChoice placeId={placeId ?? null} onChange={(place) => ask({ placeId: place ?? undefined })} />
        {dueOnes && <VaccineChoice vaccine={wanted.vaccine} onChange={(vaccine) => ask({ vaccine })} />}
        {set === "due" && (
          <FilterSelect
            label={t`Due by`}
            value={String(wanted.within ?? 0)}
            choices={[
              { value: "0", words: t`Due today` },
              { value: "7", words: t`Due within a week` },
              { value: "30", words: t`Due within a month` },
            ]}
            onChange={(value) => ask({ within: value === "0" ? undefined : Number(value) })}
          />
        )}
        <FilterSelect
          label={t`Order`}
          value={order ?? ordersOf(set)[0] ?? "youngest"}
          choices={ordersOf(set).map((value) => ({ value, words: i18n._(childOrderWords[value]) }))}
          onChange={(value) => ask({ order: value })}
        />
      </div>
      {(wanted.village ?? wanted.workerId ?? wanted.bornFrom) !== undefined && (
        <p className="coverage-small">
          <Trans>Narrowed by a figure.</Trans>{" "}
          {wanted.village !== undefined && <Trans>Village: {wanted.village}.</Trans>}{" "}
          <AddressLink to={listAddress(set, { mark, reason })} onGo={onGo}>
            <Trans>Show all of them</Trans>
          </AddressLink>
        </p>
      )}
      <p role="status" className="coverage-many">
        {many !== undefined && <Plural value={many} one="# child" other="# children" />}
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
      {rows.length > 0 && <ChildrenTable rows={rows} caption={name} onOpen={onOpen} />}
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  );
}
