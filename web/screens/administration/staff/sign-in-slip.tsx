import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { partsOf } from "../../../../modules/access/sign-in-name.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Fact, Facts } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";

interface SignInSlipProps {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  /** What stands after "@": of their organisation, where it is not the reader's own. */
  readonly handle?: string;
  readonly onClose: () => void;
}

/** Shown once: the house keeps no password that could be shown again. */
export function SignInSlip({ name, signInName, password, handle, onClose }: SignInSlipProps) {
  const { t } = useLingui();
  const { me } = useAtHand();
  const [copied, setCopied] = useState<"no" | "yes" | "cannot">("no");
  const full = `${signInName}@${handle ?? partsOf(me.signInName).handle}`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(`${full}\n${password}`);
      setCopied("yes");
    } catch {
      setCopied("cannot");
    }
  }

  return (
    <Dialog title={t`Sign-in of ${name}`} onClose={onClose} small>
      <p>
        <Trans>Write it down or copy it now, and give it to {name} only. It is not shown again.</Trans>
      </p>
      <div className="sign-in-slip">
        <Facts>
          <Fact term={t`Name to sign in with`}>
            <code>{full}</code>
          </Fact>
          <Fact term={t`First password`}>
            <code>{password}</code>
          </Fact>
        </Facts>
      </div>
      <p role="status" className="quiet">
        {copied === "yes" && <Trans>Copied. Paste it where only {name} reads it.</Trans>}
        {copied === "cannot" && (
          <Trans>This browser does not copy for us. Mark the words and copy them yourself.</Trans>
        )}
      </p>
      <div className="dialog-acts">
        <Button icon="copy" onPress={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button look="main" onPress={onClose}>
          <Trans>I have it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
