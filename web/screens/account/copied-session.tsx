import { Trans, useLingui } from "@lingui/react/macro";
import { IconButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

interface CopiedSessionProps {
  readonly at: string;
  readonly onRead: () => void;
}

export function CopiedSession({ at, onRead }: CopiedSessionProps) {
  const { t, i18n } = useLingui();
  const day = i18n.date(at, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  return (
    <Notice look="attention" act={<IconButton icon="close" label={t`I have read this`} onPress={onRead} />}>
      <b>
        <Trans>Someone used an old key of your sign-in on {day}.</Trans>
      </b>
      <span>
        <Trans>We ended that session. If it was not you, tell your admin today and ask for a new password.</Trans>
      </span>
    </Notice>
  );
}
