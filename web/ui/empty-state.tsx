import "./empty-state.css";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: ReactNode;
  /** What would stand here, and how it comes to stand here. */
  readonly children: ReactNode;
  readonly acts?: ReactNode;
}

export function EmptyState({ icon, title, children, acts }: EmptyStateProps) {
  return (
    <section className="empty">
      <Icon name={icon} size={36} />
      <h2>{title}</h2>
      <p>{children}</p>
      {acts && <div className="empty-acts">{acts}</div>}
    </section>
  );
}
