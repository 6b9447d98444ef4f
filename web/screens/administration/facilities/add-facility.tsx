import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { addFacility, listFacilities } from "../../../../modules/places/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { type Draft, type DraftField, emptyDraft, readDraft, refusedFields } from "./draft.ts";
import { FacilityFields } from "./facility-fields.tsx";
import { placesHeld } from "./place-tree.ts";
import { rowOf } from "./row-of.ts";
import type { FacilityRow, usePlaces } from "./use-facilities.ts";

interface AddFacilityProps {
  readonly places: ReturnType<typeof usePlaces>;
  readonly searched: string;
  readonly onClose: () => void;
  readonly onAdded: (row: FacilityRow) => void;
}

type Refused = Extract<Answered<typeof addFacility>, { is: "refused" }>;

const rolesThatAdd = addFacility.allow.flatMap(({ needs }) => needs?.roles ?? []);

export function AddFacility({ places, searched, onClose, onAdded }: AddFacilityProps) {
  const { t } = useLingui();
  const { call, newId, actor, drafts } = useAtHand();
  const queries = useQueryClient();
  const mine = placesHeld(places.data ?? [], actor.assignments, rolesThatAdd);
  const draftKey = `${addFacility.name} ${actor.id}`;
  const [draft, setDraft] = useState(() => {
    const kept = drafts.get(draftKey) as Draft | undefined;
    return kept && ["", kept.searched].includes(searched.trim())
      ? kept
      : emptyDraft(newId(), searched, mine.length === 1 ? mine[0]?.placeId : undefined);
  });
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
    setWrong(wrong.filter((field) => !(field in change)));
  }

  function stop(fields: readonly DraftField[], because: Refused | null) {
    setWrong(fields);
    setRefused(because);
    form.current?.querySelector<HTMLElement>(`[name="${fields[0]}"]`)?.focus();
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    const read = readDraft(draft);
    if ("wrong" in read) return stop(read.wrong, null);
    setRefused(null);
    setWorking(true);
    const answered = await call(addFacility, read.input);
    setWorking(false);
    if (answered.is === "refused") return stop(refusedFields(answered), answered);
    drafts.delete(draftKey);
    void queries.invalidateQueries({ queryKey: [listFacilities.name] });
    onAdded(rowOf(read.input, places.data ?? []));
  }

  const atField = refused !== null && refusedFields(refused).length > 0;
  return (
    <Dialog title={t`Add facility`} onClose={onClose}>
      <form ref={form} className="facility-form" onSubmit={(event) => void send(event)} noValidate>
        <FacilityFields draft={draft} places={mine} wrong={wrong} refused={refused} onChange={write} />
        <div className="facility-form-foot">
          {!atField && <NotSent refused={refused} />}
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Adding…</Trans> : <Trans>Add facility</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
