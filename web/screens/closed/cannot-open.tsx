import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

interface CannotOpenProps {
  readonly words: string;
  readonly offline: boolean;
  readonly onAgain: () => void;
}

/** Nothing could be opened, because nothing could be asked. */
export function CannotOpen({ words, offline, onAgain }: CannotOpenProps) {
  const { t } = useLingui();
  usePageTitle(t`Not open`, t`Khurak`);
  return (
    <>
      <span className="quiet">
        <Icon name={offline ? "offline" : "again"} size={40} />
      </span>
      <h1>{offline ? <Trans>No network</Trans> : <Trans>This cannot be opened just now</Trans>}</h1>
      <p role="alert">{words}</p>
      <Button look="main" icon="again" onPress={onAgain}>
        <Trans>Try again</Trans>
      </Button>
    </>
  );
}
