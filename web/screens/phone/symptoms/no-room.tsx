import { Trans } from "@lingui/react/macro";
import { Word } from "../parts/word.tsx";

/** Nothing was kept, and nobody is left to believe it was. */
export function NoRoom() {
  return (
    <Word look="overdue" live>
      <Trans>It could not be kept. Free some room on the phone, then try again, or call your health worker.</Trans>
    </Word>
  );
}
