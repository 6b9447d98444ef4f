import { Trans, useLingui } from "@lingui/react/macro";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { refusalOf } from "../../answer.ts";
import { FacilityTable, FacilityTableSkeleton } from "./facility-table.tsx";
import { NothingFound } from "./nothing-found.tsx";
import type { FacilityRow, useFacilities } from "./use-facilities.ts";

interface FacilityListProps {
  readonly list: ReturnType<typeof useFacilities>;
  /** It stands first, wherever in the alphabet it belongs: whoever added it looks for it. */
  readonly added: FacilityRow | null;
  readonly search: string;
  readonly filtered: boolean;
  readonly onShowAll: () => void;
  readonly onAdd: (() => void) | null;
  /** Null: this person reads no more of a place than stands here. */
  readonly onOpen: ((placeId: string) => void) | null;
}

export function FacilityList({ list, added, search, filtered, onShowAll, onAdd, onOpen }: FacilityListProps) {
  const { i18n } = useLingui();
  const refused = list.error === null ? null : refusalOf(list.error);
  const listed = list.data?.pages.flatMap(({ facilities }) => facilities) ?? [];
  const rows =
    added === null || filtered ? listed : [added, ...listed.filter(({ placeId }) => placeId !== added.placeId)];
  const again = (
    <Button icon="again" working={list.isFetching} onPress={() => void list.refetch()}>
      <Trans>Try again</Trans>
    </Button>
  );

  if (list.isPending) return <FacilityTableSkeleton />;
  if (list.data === undefined && refused?.code === "no-network") {
    return (
      <EmptyState icon="offline" title={<Trans>No network</Trans>} acts={again}>
        <Trans>The list could not be loaded. It comes by itself when the network is back, or press the button.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"} act={again}>
          {listed.length > 0 && refused.code === "no-network" ? (
            <Trans>No network. This is the list as it was last loaded.</Trans>
          ) : (
            sayRefusal(i18n, refused)
          )}
        </Notice>
      )}
      {list.data !== undefined && rows.length === 0 && (
        <NothingFound search={search} filtered={filtered} onShowAll={onShowAll} onAdd={onAdd} />
      )}
      {rows.length > 0 && (
        <FacilityTable
          rows={rows}
          busy={list.isPlaceholderData}
          isFresh={({ placeId }) => placeId === added?.placeId}
          onOpen={onOpen}
        />
      )}
      {list.hasNextPage && (
        <div className="facility-more">
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
          <span className="quiet">
            <ShownOf shown={listed.length} total={list.data?.pages.at(-1)?.total ?? 0} />
          </span>
        </div>
      )}
    </>
  );
}

function ShownOf({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { i18n } = useLingui();
  const seen = i18n.number(shown);
  const all = i18n.number(total);
  return (
    <Trans>
      {seen} of {all} shown
    </Trans>
  );
}
