import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { mostSavedLists, narrowedBy, SavedList } from "../../../modules/reports/lists.ts";
import { setWords } from "../../text/programme.ts";
import { type Refused, sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { type Asked, wantedOf } from "./address.ts";
import { useKeeping, useMyLists } from "./use-my-lists.ts";
import { useTraitWords } from "./use-trait-words.ts";

interface KeepListProps {
  readonly asked: Asked;
  /** What has another name already; null: it is kept for the first time. */
  readonly kept: SavedList | null;
  readonly onKept: (listId: string) => void;
  readonly onClose: () => void;
}

const longestName = 60;

export function KeepList({ asked, kept, onKept, onClose }: KeepListProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const { keep } = useKeeping();
  const proposed = useProposedName(asked);
  const full = useMyLists().length >= mostSavedLists && kept === null;
  // One id for each name that is tried: what was kept without an answer is not kept twice.
  const [listId] = useState(() => newId() as SavedList["listId"]);
  const [name, setName] = useState(kept?.name ?? proposed);
  const [unnamed, setUnnamed] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send() {
    const list = SavedList.safeParse({ listId, name, wanted: wantedOf(asked), order: asked.order });
    setUnnamed(!list.success);
    if (!list.success || working) return;
    setWorking(true);
    const problem = await keep(list.data, kept);
    setWorking(false);
    setRefused(problem);
    if (problem === null) onKept(listId);
  }

  return (
    <Dialog small title={kept ? t`Another name for this list` : t`Keep this list`} onClose={onClose}>
      {full ? (
        <Notice look="attention">{sayRefusal(i18n, { code: "too-many-lists", says: "", params: {} })}</Notice>
      ) : (
        <form
          className="lists-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField
            name="name"
            label={t`Name of the list`}
            hint={t`Only you see it. No patient’s name, please.`}
            value={name}
            onChange={setName}
            maxLength={longestName}
            wrong={unnamed ? t`Give it a name by which you find it again.` : null}
          />
          {refused && <Notice look="wrong">{sayRefusal(i18n, refused)}</Notice>}
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button look="main" type="submit" working={working}>
              <Trans>Keep</Trans>
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** "Silent · Woman · BPaLM" */
function useProposedName({ set, traits, order }: Asked): string {
  const { i18n } = useLingui();
  const { said, orders } = useTraitWords();
  const narrowed = narrowedBy(set).flatMap((trait) =>
    traits[trait] === undefined ? [] : [said(trait, traits[trait])],
  );
  const ordered = order === "fewest-taken" ? [orders(set)[order]] : [];
  return [i18n._(setWords[set]), ...narrowed, ...ordered].join(" · ").slice(0, longestName);
}
