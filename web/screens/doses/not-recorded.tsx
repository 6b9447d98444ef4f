import { Trans } from "@lingui/react/macro";
import type { Refused } from "../../text/say-refusal.ts";
import { NotSent } from "../not-sent.tsx";

interface NotRecordedProps {
  readonly refused: Refused | null;
  /** The new word is there, and the one that it corrects still stands. */
  readonly halfDone: boolean;
}

/** What passes by itself: the same press may succeed a moment later. */
const passing = ["no-network", "busy", "something-broke", "too-many-requests"];

export function NotRecorded({ refused, halfDone }: NotRecordedProps) {
  return (
    <NotSent refused={refused}>
      {halfDone ? (
        <Trans>The new answer is recorded, and the old one still stands. Press the same answer again.</Trans>
      ) : refused && passing.includes(refused.code) ? (
        <Trans>Press the same answer again: it is recorded only once.</Trans>
      ) : (
        <Trans>Nothing was recorded.</Trans>
      )}
    </NotSent>
  );
}
