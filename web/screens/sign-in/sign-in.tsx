import "./sign-in.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Call } from "../../../foundation/client.ts";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ThemeSelect, type ThemeProps } from "../theme-select.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface SignInProps extends ThemeProps {
  readonly call: Call;
  readonly languageSwitch: ReactNode;
  /** The session ended by itself; whoever comes back should know why they stand here. */
  readonly ended: boolean;
  readonly onSigned: (signed: { accessToken: string; expiresInSeconds: number }) => void;
}

/** No word of a disease here: this page is seen over shoulders. */
export function SignIn({ call, languageSwitch, theme, ended, onSigned }: SignInProps) {
  const { t } = useLingui();
  usePageTitle(t`Sign in`, t`Khurak`);
  return (
    <div className="sign-in">
      <Pledge />
      <div className="sign-in-place">
        <header>{languageSwitch}</header>
        <main>
          <h2>
            <Trans>Sign in</Trans>
          </h2>
          {ended && (
            <Notice look="attention">
              <Trans>Your session has ended, so you are signed out. Sign in again to go on.</Trans>
            </Notice>
          )}
          <SignInForm call={call} onSigned={onSigned} />
        </main>
        <footer>
          <ThemeSelect theme={theme} />
        </footer>
      </div>
    </div>
  );
}

const beads = [
  "done",
  "done",
  "done",
  "reported",
  "done",
  "unknown",
  "done",
  "done",
  "due",
  "later",
  "later",
  "later",
] as const;

function Pledge() {
  return (
    <section className="sign-in-promise">
      <span className="frame-brand">
        <Mark size={32} />
        <Trans>Khurak</Trans>
      </span>
      <h1>
        <Trans>Every dose that was due is known.</Trans>
      </h1>
      <p>
        <Trans>Given, missed, or honestly not known: and by whose word.</Trans>
      </p>
      <div className="sign-in-beads" aria-hidden="true">
        {beads.map((shape, at) => (
          <i key={`${shape}-${at}`} className={`shape shape-${shape}`} />
        ))}
      </div>
    </section>
  );
}
