import type { ReactNode } from "react";

interface WordProps {
  readonly look: "attention" | "overdue" | "done" | "unknown";
  readonly children: ReactNode;
  readonly act?: ReactNode;
  /** What somebody waits for is heard when it comes; what stood there already is not. */
  readonly live?: boolean;
}

/** A few words with their shape: what happened, and what to do next. */
export function Word({ look, children, act, live = false }: WordProps) {
  return (
    <div className={`word word-${look}`} role={live ? (look === "overdue" ? "alert" : "status") : undefined}>
      <i className={`shape shape-${look}`} aria-hidden="true" />
      <div>{children}</div>
      {act}
    </div>
  );
}
