import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing.tsx";

interface ActProps {
  readonly children: ReactNode;
  readonly look?: "main" | "quiet" | "stop";
  readonly drawing?: DrawingName;
  /** It is being done: it keeps its place, and does nothing when pressed. */
  readonly working?: boolean;
  readonly onPress: () => void;
}

/** What can be done here, as wide as the page and high enough for a thumb. */
export function Act({ children, look = "quiet", drawing, working = false, onPress }: ActProps) {
  return (
    <button
      type="button"
      className={`act act-${look}`}
      aria-disabled={working}
      aria-busy={working}
      onClick={() => {
        if (!working) onPress();
      }}
    >
      {drawing !== undefined && <Drawing name={drawing} />}
      <span>{children}</span>
    </button>
  );
}
