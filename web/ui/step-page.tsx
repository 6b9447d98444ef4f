import "./step-page.css";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "./button.tsx";

interface StepPageProps {
  readonly title: string;
  /** Which step of how many; null: a page between two steps. */
  readonly step: { readonly at: number; readonly of: number } | null;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly acts: ReactNode;
  /** Stands above the acts, where it is seen when they are pressed. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** Give it a key for each step: then a new one begins at its top, and a reader hears its title. */
export function StepPage({ title, step, onBack, onNext, acts, notice, children }: StepPageProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <form
      className="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <header className="step-head">
        <IconButton icon="back" label={t`Back`} onPress={onBack} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {step && (
          <>
            <Count {...step} />
            <span className="step-bar" aria-hidden="true">
              <span style={{ width: `${(100 * step.at) / step.of}%` }} />
            </span>
          </>
        )}
      </header>
      <div className="step-body">{children}</div>
      <footer className="step-foot">
        {notice}
        <div className="step-acts">{acts}</div>
      </footer>
    </form>
  );
}

function Count({ at, of }: { readonly at: number; readonly of: number }) {
  const { t } = useLingui();
  return (
    <span className="step-count">
      <span aria-hidden="true">
        <b>{at}</b> / {of}
      </span>
      <span className="only-heard">{t`Step ${at} of ${of}`}</span>
    </span>
  );
}

/** Leads to the first field in which something is wrong. */
export function leadTo(field: string | undefined): void {
  if (field === undefined) return;
  const found = document.querySelector<HTMLElement>(`[name="${field}"], [data-field="${field}"]`);
  found?.focus({ preventScroll: true });
  found?.closest(".field, .answers")?.scrollIntoView({ block: "center" });
}
