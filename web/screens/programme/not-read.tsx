import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { refusalOf } from "../answer.ts";
import { timeZone } from "../patients/today.ts";

interface NotReadProps {
  readonly error: Error | null;
  /** When what is shown was read, in milliseconds since 1970; null: nothing is shown. */
  readonly shownFrom: number | null;
  readonly working: boolean;
  readonly onAgain: () => void;
  /** What is not here without network. */
  readonly children: ReactNode;
}

/** Numbers and lists that could not be read, or not again: without network what was read stays, with its hour. */
export function NotRead({ error, shownFrom, working, onAgain, children }: NotReadProps) {
  const { i18n } = useLingui();
  if (error === null) return null;
  const refused = refusalOf(error);
  const offline = refused.code === "no-network";
  const again = (
    <Button icon="again" working={working} onPress={onAgain}>
      <Trans>Try again</Trans>
    </Button>
  );
  if (offline && shownFrom === null) {
    return (
      <EmptyState icon="offline" title={<Trans>No network</Trans>} acts={again}>
        {children}
      </EmptyState>
    );
  }
  const time = i18n.date(new Date(shownFrom ?? 0), {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });
  return (
    <Notice look={offline ? "offline" : "wrong"} act={again}>
      {offline ? <Trans>No network. This is how it was on {time}.</Trans> : sayRefusal(i18n, refused)}
    </Notice>
  );
}
