import "../../ui/field-shell.css";
import "../patients/fields.css";
import "../children/children.css";
import "./aefi.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { TextField } from "../../ui/text-field.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { AefiLine } from "./aefi-line.tsx";
import { useAefis, type Which } from "./use-aefis.ts";

interface AefisProps {
  readonly onOpen: (childId: string) => void;
}

/** The line list: whom something happened to after a vaccine, and what is to be done about it by when. */
export function Aefis({ onOpen }: AefisProps) {
  const { t, i18n } = useLingui();
  const [which, setWhich] = useState<Which>("open");
  const [batch, setBatch] = useState("");
  const list = useAefis(which, batch.trim());
  usePageTitle(t`After vaccines`, t`Khurak`);
  const rows = list.data?.pages.flatMap(({ aefis }) => aefis) ?? [];
  const last = list.data?.pages.at(-1);
  const open = i18n.number(last?.counts.open ?? 0);
  const unseen = i18n.number(last?.counts.unseen ?? 0);
  return (
    <div className="children">
      <Heading
        title={t`After vaccines (AEFI)`}
        beneath={last ? t`Waiting: ${open}. Not seen by a doctor yet: ${unseen}.` : ""}
      />
      <div className="aefi-filter">
        <Segments
          label={t`Which`}
          choices={[
            { value: "open", words: t`Waiting` },
            { value: "closed", words: t`Ended` },
            { value: "minor", words: t`Minor` },
          ]}
          chosen={which}
          onChange={setWhich}
        />
        <TextField
          name="batch"
          label={t`Only of this batch`}
          optional
          maxLength={40}
          autoComplete="off"
          value={batch}
          onChange={setBatch}
        />
      </div>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState icon="closed" title={<Trans>Nothing stands here</Trans>}>
          <Trans>What a worker reports of a child after a vaccine comes here at once.</Trans>
        </EmptyState>
      )}
      <ul className="aefi-lines">
        {rows.map((row) => (
          <AefiLine
            key={row.aefiId}
            row={row}
            now={last?.now ?? row.reportedAt}
            onOpen={() => onOpen(row.childId)}
            onBatch={setBatch}
          />
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
