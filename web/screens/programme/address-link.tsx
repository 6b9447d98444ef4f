import type { ReactNode } from "react";

interface AddressLinkProps {
  readonly to: string;
  readonly look?: string | undefined;
  /** It stands open already. */
  readonly current?: boolean;
  readonly onGo: (address: string) => void;
  readonly children: ReactNode;
}

/** A real address, so that it opens in a new tab too; a plain press stays in this page. */
export function AddressLink({ to, look, current = false, onGo, children }: AddressLinkProps) {
  return (
    <a
      className={look}
      href={to}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!current) onGo(to);
      }}
    >
      {children}
    </a>
  );
}
