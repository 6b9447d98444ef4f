import "./phone.css";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { Drawing } from "./drawing.tsx";

interface PhonePageProps {
  readonly title: string;
  /** Back to the home; absent: there is nothing to go back to. */
  readonly onBack?: () => void;
  /** What stands at the right end of the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One page of the phone: one thing at a time, with a way back where there is one. */
export function PhonePage({ title, onBack, tools, children }: PhonePageProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  // A reader hears at once which page this is, and the tab says so.
  useEffect(() => {
    document.title = title;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="phone-page">
      <header className="phone-head">
        {onBack && (
          <button type="button" className="phone-round" aria-label={t`Back`} onClick={onBack}>
            <Drawing name="back" size={28} />
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {tools}
      </header>
      <main className="phone-main">{children}</main>
    </div>
  );
}
