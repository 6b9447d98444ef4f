import { useLingui } from "@lingui/react/macro";
import { setWords } from "../../text/programme.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { type Asked, addressOf, askedOf } from "./address.ts";
import { siblingsOf } from "./siblings.ts";

interface SiblingChipsProps {
  readonly asked: Asked;
  readonly onGo: (address: string) => void;
}

/** From one part of a whole to the next, without going back to the numbers; the same place stays chosen. */
export function SiblingChips({ asked, onGo }: SiblingChipsProps) {
  const { t, i18n } = useLingui();
  const siblings = siblingsOf(asked.set);
  if (siblings.length === 0) return null;
  return (
    <nav className="programme-siblings" aria-label={t`Which patients`}>
      <ul>
        {siblings.map((sibling, at) => (
          <li key={sibling}>
            <AddressLink
              to={addressOf(askedOf(sibling, asked))}
              look="programme-sibling"
              current={sibling === asked.set}
              onGo={onGo}
            >
              {at === 0 ? t`All` : i18n._(setWords[sibling])}
            </AddressLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
