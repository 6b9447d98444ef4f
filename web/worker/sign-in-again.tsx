import { Trans, useLingui } from "@lingui/react/macro";
import { useState, useSyncExternalStore } from "react";
import type { BrowserSession } from "../app/browser-session.ts";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import { SignInForm } from "../screens/sign-in/sign-in-form.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageSkeleton } from "../ui/page-frame.tsx";
import type { OpenWorker } from "./open-worker.ts";

interface SignInAgainProps {
  readonly member: BrowserSession;
  readonly worker: Pick<OpenWorker, "sending" | "isAnothers">;
}

/** The session has ended: everything here goes on, and nothing is sent until its owner signs in again. */
export function SignInAgain({ member: { session, call }, worker }: SignInAgainProps) {
  const { t } = useLingui();
  const standing = useSyncExternalStore(session.onChange, session.standing);
  const sending = useFollowed(worker.sending);
  const [asking, setAsking] = useState(false);
  const [another, setAnother] = useState(false);
  const [leaving, setLeaving] = useState(false);
  if (standing.is !== "signed-out" && sending !== "paused" && !worker.isAnothers()) return null;

  /** Until the house has ended the other's session nobody signs in: the end would be theirs. */
  async function letGo() {
    setLeaving(true);
    await session.signOut();
    setLeaving(false);
    setAnother(true);
  }

  return (
    <>
      <Notice
        look="attention"
        act={
          <Button
            look="main"
            onPress={() => {
              setAnother(false);
              setAsking(true);
            }}
          >
            <Trans>Sign in</Trans>
          </Button>
        }
      >
        <Trans>You are signed out, so nothing is sent. What you recorded is safe on this phone.</Trans>
      </Notice>
      {asking && (
        <Dialog title={t`Sign in`} onClose={() => setAsking(false)} small>
          {another && (
            <Notice look="wrong">
              <Trans>This phone was opened by somebody else’s PIN. Sign in with their name, or lock it first.</Trans>
            </Notice>
          )}
          {leaving ? (
            <PageSkeleton />
          ) : (
            <SignInForm
              call={call}
              onSigned={(signed) => {
                session.began(signed);
                if (worker.isAnothers()) void letGo();
                else setAsking(false);
              }}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
