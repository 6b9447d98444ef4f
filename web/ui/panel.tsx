import "./panel.css";
import { type ReactNode, useId } from "react";

interface PanelProps {
  readonly title: string;
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of a page, in a frame of its own. */
export function Panel({ title, act, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {act}
      </header>
      {children}
    </section>
  );
}

/** What is known, as word and value. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
