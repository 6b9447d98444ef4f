import { Trans, useLingui } from "@lingui/react/macro";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { refusalOf } from "../answer.ts";

interface UnreadProps {
  /** What is loading, for whoever hears it; null: nothing is on its way for the first time. */
  readonly waiting: string | null;
  readonly error: Error | null;
  readonly working: boolean;
  readonly onAgain: () => void;
}

/** In the place of what could not be read yet. */
export function Unread({ waiting, error, working, onAgain }: UnreadProps) {
  const { i18n } = useLingui();
  if (waiting !== null) {
    return (
      <div className="unread" role="status" aria-label={waiting}>
        <span className="skeleton" />
        <span className="skeleton" />
        <span className="skeleton" />
      </div>
    );
  }
  if (error === null) return null;
  const refused = refusalOf(error);
  return (
    <Notice
      look={refused.code === "no-network" ? "offline" : "wrong"}
      act={
        <Button icon="again" working={working} onPress={onAgain}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {sayRefusal(i18n, refused)}
    </Notice>
  );
}
