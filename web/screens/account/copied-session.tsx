import { Trans, useLingui } from "@lingui/react/macro";
import { IconButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Me } from "../at-hand.ts";

export interface CopiedSession {
  readonly kind: "session-copied";
  readonly at: string;
}

/** The contract of readMe is about to carry these; until it does, there are none. */
export function copiedSessionsOf(me: Me & { readonly notices?: unknown }): readonly CopiedSession[] {
  if (!Array.isArray(me.notices)) return [];
  return me.notices.filter((notice): notice is CopiedSession => notice?.kind === "session-copied" && typeof notice.at === "string");
}

interface CopiedSessionNoticeProps {
  readonly copied: CopiedSession;
  readonly onDismiss: () => void;
}

export function CopiedSessionNotice({ copied, onDismiss }: CopiedSessionNoticeProps) {
  const { t, i18n } = useLingui();
  const day = i18n.date(copied.at, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  return (
    <Notice look="attention" act={<IconButton icon="close" label={t`I have read this`} onPress={onDismiss} />}>
      <b>
        <Trans>Someone used an old key of your sign-in on {day}.</Trans>
      </b>
      <span>
        <Trans>We ended that session. If it was not you, tell your admin today and ask for a new password.</Trans>
      </span>
    </Notice>
  );
}
