import type { ReactNode } from "react";
import type { PatientSet } from "../../../modules/reports/numbers.ts";

interface SetLinkProps {
  readonly set: PatientSet;
  readonly look: string;
  readonly current?: boolean;
  readonly onGo: (set: PatientSet) => void;
  readonly children: ReactNode;
}

/** A real address, so that a list opens in a new tab too; a plain press stays in this page. */
export function SetLink({ set, look, current = false, onGo, children }: SetLinkProps) {
  return (
    <a
      className={look}
      href={`/programme/${set}`}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!current) onGo(set);
      }}
    >
      {children}
    </a>
  );
}
