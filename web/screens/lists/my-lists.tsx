import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { usePlaces } from "../administration/facilities/use-facilities.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { addressOf, askedBy } from "./address.ts";
import { useMyLists } from "./use-my-lists.ts";
import "./lists.css";

interface MyListsProps {
  /** The one that stands open. */
  readonly current?: string | null;
  readonly onGo: (address: string) => void;
}

const seenAtOnce = 6;

/** The lists that somebody keeps under names of their own, one press away. */
export function MyLists({ current = null, onGo }: MyListsProps) {
  const { i18n } = useLingui();
  const id = useId();
  const [all, setAll] = useState(false);
  const lists = useMyLists();
  const { data: areas } = usePlaces();
  const shown = all ? lists : lists.filter(({ listId }, at) => at < seenAtOnce || listId === current);
  const count = i18n.number(lists.length);
  // By the areas a block is told from a health centre: before they are here, an address would be wrong.
  if (lists.length === 0 || areas === undefined) return null;
  return (
    <nav className="programme-siblings lists-mine" aria-labelledby={id}>
      <h2 id={id}>
        <Trans>My lists</Trans>
      </h2>
      <ul>
        {shown.map((list) => (
          <li key={list.listId} lang={scriptOf(list.name)}>
            <AddressLink
              to={addressOf(askedBy(list, areas))}
              look="programme-sibling"
              current={list.listId === current}
              onGo={onGo}
            >
              {list.name}
            </AddressLink>
          </li>
        ))}
      </ul>
      {shown.length < lists.length && (
        <Button look="bare" onPress={() => setAll(true)}>
          <Trans>All {count}</Trans>
        </Button>
      )}
    </nav>
  );
}
