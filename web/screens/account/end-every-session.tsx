import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { signOutEverywhere } from "../../../modules/access/operations.ts";
import { type Refused, sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";

interface EndEverySessionProps {
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

export function EndEverySession({ onClose, onEnded }: EndEverySessionProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function end() {
    setWorking(true);
    setRefused(null);
    const answered = await call(signOutEverywhere, {});
    setWorking(false);
    if (answered.is === "done") onEnded();
    else setRefused(answered);
  }

  return (
    <Dialog title={t`Sign out everywhere?`} small onClose={onClose}>
      <p>
        <Trans>
          You will be signed out on every phone and computer where your name is in use, this one too. Do this when a
          phone is lost or someone knows your password.
        </Trans>
      </p>
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
      )}
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Stay signed in</Trans>
        </Button>
        <Button look="stop" working={working} onPress={() => void end()}>
          <Trans>Sign out everywhere</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
