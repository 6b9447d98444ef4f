import { Trans } from "@lingui/react/macro";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";

interface NothingFoundProps {
  readonly search: string;
  readonly filtered: boolean;
  readonly onShowAll: () => void;
  readonly onAdd: (() => void) | null;
}

export function NothingFound({ search, filtered, onShowAll, onAdd }: NothingFoundProps) {
  const addButton = onAdd && (
    <Button look="main" icon="plus" onPress={onAdd}>
      {search === "" ? <Trans>Add facility</Trans> : <Trans>Add “{search}”</Trans>}
    </Button>
  );
  if (!filtered) {
    return (
      <EmptyState icon="facilities" title={<Trans>No facility is written down yet</Trans>} acts={addButton}>
        {onAdd ? (
          <Trans>
            Begin with the one where you are: its name as on the board, its block, and what people are sent there for.
          </Trans>
        ) : (
          <Trans>Your admin adds sub-centres, health centres and hospitals; then they stand here.</Trans>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={search === "" ? <Trans>No facility in this place yet</Trans> : <Trans>Nothing found for “{search}”</Trans>}
      acts={
        <>
          <Button onPress={onShowAll}>
            <Trans>Show all</Trans>
          </Button>
          {addButton}
        </>
      }
    >
      {search === "" ? (
        <Trans>Choose a different place, or look at all of them.</Trans>
      ) : (
        <Trans>
          Try fewer letters, or the other script: रामपुर and Rampur are the same place, but may be written down in one
          way only.
        </Trans>
      )}
    </EmptyState>
  );
}
