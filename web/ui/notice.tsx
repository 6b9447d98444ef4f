import "./notice.css";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface NoticeProps {
  readonly look: "wrong" | "done" | "attention" | "offline";
  readonly children: ReactNode;
  readonly act?: ReactNode;
  /** It stands in a live region already, which was there before its words. */
  readonly inLiveRegion?: boolean;
}

const shapes = { wrong: "overdue", done: "done", attention: "attention" } as const;

/** What went wrong interrupts a reader; everything else waits until they pause. */
export function Notice({ look, children, act, inLiveRegion = false }: NoticeProps) {
  return (
    <div className={`notice notice-${look}`} role={inLiveRegion ? undefined : look === "wrong" ? "alert" : "status"}>
      {look === "offline" ? (
        <Icon name="offline" size={18} />
      ) : (
        <i className={`shape shape-${shapes[look]}`} aria-hidden="true" />
      )}
      <div className="notice-words">{children}</div>
      {act}
    </div>
  );
}
