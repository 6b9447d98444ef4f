import { useLingui } from "@lingui/react/macro";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { setWords } from "../../text/programme.ts";
import { SetLink } from "./set-link.tsx";
import { siblingsOf } from "./siblings.ts";

interface SiblingChipsProps {
  readonly set: PatientSet;
  readonly onChoose: (set: PatientSet) => void;
}

/** From one part of a whole to the next, without going back to the numbers. */
export function SiblingChips({ set, onChoose }: SiblingChipsProps) {
  const { t, i18n } = useLingui();
  const siblings = siblingsOf(set);
  if (siblings.length === 0) return null;
  return (
    <nav className="programme-siblings" aria-label={t`Which patients`}>
      <ul>
        {siblings.map((sibling, at) => (
          <li key={sibling}>
            <SetLink set={sibling} look="programme-sibling" current={sibling === set} onGo={onChoose}>
              {at === 0 ? t`All` : i18n._(setWords[sibling])}
            </SetLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
