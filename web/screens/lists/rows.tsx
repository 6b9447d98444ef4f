import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { mostSought } from "../../../modules/reports/lists.ts";
import { meaningOf, nobodyWords } from "../../text/programme.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Asked, narrowedTimes } from "./address.ts";
import { ListSkeleton, ListTable } from "./list-table.tsx";
import type { useList } from "./use-list.ts";

interface RowsProps {
  readonly asked: Asked;
  readonly list: ReturnType<typeof useList>;
  /** Undefined until it is counted. */
  readonly total: number | undefined;
  readonly search: string;
  /** The search speaks of more people than were looked for. */
  readonly narrow: boolean;
  readonly onOpen: (patientId: string) => void;
  readonly onShowAll: () => void;
}

export function Rows({ asked, list, total, search, narrow, onOpen, onShowAll }: RowsProps) {
  const { i18n } = useLingui();
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(({ patients }) => patients);
  const first = pages[0];
  const count = rows.length;
  const [shown, all, sought] = [count, total ?? count, mostSought].map((many) => i18n.number(many));
  const busy = list.isPlaceholderData;
  if (list.isPending) return <ListSkeleton set={asked.set} />;
  return (
    <>
      <p className="only-heard" role="status">
        {search !== "" && !busy && <Plural value={count} _0="Nobody found" one="# found" other="# found" />}
      </p>
      {narrow && (
        <Notice look="attention">
          <Trans>
            More than {sought} people are called something like this; not all of them were looked for in this list.
            Write more of the name, or the phone number.
          </Trans>
        </Notice>
      )}
      {first && rows.length === 0 && <Nobody asked={asked} search={search} onShowAll={onShowAll} />}
      {first && rows.length > 0 && (
        <ListTable set={asked.set} rows={rows} today={first.today} busy={busy} onOpen={onOpen} />
      )}
      {list.hasNextPage && (
        <div className="programme-more">
          <p className="programme-small" role="status">
            <Trans>
              {shown} of {all} shown
            </Trans>
          </p>
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Nobody({ asked, search, onShowAll }: Pick<RowsProps, "asked" | "search" | "onShowAll">) {
  const { i18n } = useLingui();
  const meaning = meaningOf(i18n, asked.set);
  const showAll = (
    <Button onPress={onShowAll}>
      <Trans>Show all of this list</Trans>
    </Button>
  );
  if (search !== "") {
    return (
      <EmptyState icon="search" title={<Trans>Nobody in this list found for “{search}”</Trans>} acts={showAll}>
        <Trans>
          Write the first name, in Hindi or English, or all 10 digits of the phone. Those in your care who are not in
          this list stand under Patients.
        </Trans>
      </EmptyState>
    );
  }
  if (narrowedTimes(asked) > 0) {
    return (
      <EmptyState icon="people" title={<Trans>Nobody in this list is like that</Trans>} acts={showAll}>
        <Trans>It is narrowed. Take something away, or look at the whole list.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="people" title={i18n._(nobodyWords[asked.set])}>
      <Trans>Who would stand here:</Trans> {meaning}
    </EmptyState>
  );
}
