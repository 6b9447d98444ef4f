import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { SavedList } from "../../../modules/reports/lists.ts";
import { type Refused, sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import { type Asked, addressOf } from "./address.ts";
import { KeepList } from "./keep-list.tsx";
import { useKeeping, useMyLists } from "./use-my-lists.ts";

interface KeptListProps {
  readonly asked: Asked;
  readonly onGo: (address: string) => void;
}

/** Keeps the list that stands open under a name; one that is kept gets another name, or is removed and brought back. */
export function KeptList({ asked, onGo }: KeptListProps) {
  const { i18n } = useLingui();
  const { newId } = useAtHand();
  const { keep, remove } = useKeeping();
  const open = useMyLists().find(({ listId }) => listId === asked.listId) ?? null;
  const [naming, setNaming] = useState(false);
  const [removed, setRemoved] = useState<SavedList | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);

  async function doing(act: () => Promise<Refused | null>, done: () => void) {
    setWorking(true);
    const problem = await act();
    setWorking(false);
    setRefused(problem);
    if (problem === null) done();
  }
  function takeAway(list: SavedList) {
    void doing(
      () => remove(list),
      () => {
        setRemoved(list);
        onGo(addressOf({ ...asked, listId: null }));
      },
    );
  }
  function bringBack(list: SavedList) {
    const again = { ...list, listId: newId() as SavedList["listId"] };
    void doing(
      () => keep(again, null),
      () => setRemoved(null),
    );
  }

  return (
    <>
      <span className="lists-acts">
        <Button look="bare" {...(open ? {} : { icon: "plus" })} onPress={() => setNaming(true)}>
          {open ? <Trans>Rename</Trans> : <Trans>Keep this list</Trans>}
        </Button>
        {open && (
          <Button look="bare" working={working} onPress={() => takeAway(open)}>
            <Trans>Remove from my lists</Trans>
          </Button>
        )}
      </span>
      <div role="status" className="lists-said">
        {removed && (
          <Notice
            look="done"
            inLiveRegion
            act={
              <Button icon="undo" working={working} onPress={() => bringBack(removed)}>
                <Trans>Undo</Trans>
              </Button>
            }
          >
            <Removed name={removed.name} />
          </Notice>
        )}
      </div>
      <div className="lists-said">{refused && <Notice look="wrong">{sayRefusal(i18n, refused)}</Notice>}</div>
      {naming && (
        <KeepList
          asked={asked}
          kept={open}
          onClose={() => setNaming(false)}
          onKept={(listId) => {
            setNaming(false);
            setRemoved(null);
            onGo(addressOf({ ...asked, listId }));
          }}
        />
      )}
    </>
  );
}

function Removed({ name }: { readonly name: string }) {
  return <Trans>“{name}” is no longer among your lists.</Trans>;
}
