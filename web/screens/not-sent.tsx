import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { type Refused, sayRefusal } from "../text/say-refusal.ts";
import { Notice } from "../ui/notice.tsx";

interface NotSentProps {
  readonly refused: Refused | null;
  /** What else there is to know; unless said, that nothing was lost and nothing is doubled. */
  readonly children?: ReactNode;
}

/** Why it was not taken, and that nothing was lost. */
export function NotSent({ refused, children }: NotSentProps) {
  const { i18n } = useLingui();
  if (refused === null) return null;
  return (
    <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>
      <span>{sayRefusal(i18n, refused)}</span>
      <span>{children || <Trans>What you wrote is still here. Sending it again adds it only once.</Trans>}</span>
    </Notice>
  );
}
