import { Trans } from "@lingui/react/macro";
import { Word } from "../phone/parts/word.tsx";

/** Nobody is left to believe that it was. */
export function NotKept() {
  return (
    <Word look="overdue" live>
      <Trans>The phone could not keep it. Free some room on the phone, then press once more.</Trans>
    </Word>
  );
}
