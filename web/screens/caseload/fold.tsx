import "./fold.css";
import "../../ui/panel.css";
import { type ReactNode, useId } from "react";

interface FoldProps {
  readonly title: string;
  /** What is within, said while it is closed. */
  readonly says: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long page that is opened when it is needed. The browser keeps it open, whatever is drawn anew within. */
export function Fold({ title, says, children }: FoldProps) {
  const id = useId();
  return (
    <section className="panel fold" aria-labelledby={id}>
      <details>
        <summary>
          <span>
            <h2 id={id}>{title}</h2>
            <span className="fold-says">{says}</span>
          </span>
        </summary>
        <div className="fold-within">{children}</div>
      </details>
    </section>
  );
}
