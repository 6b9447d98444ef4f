import { useEffect } from "react";
import { now } from "../field/browser.ts";

/** Put away for so long, the phone is locked; while somebody's registration is half written, much later. */
const leftFor = { nothing: 5 * 60_000, aDraft: 60 * 60_000 };

export function useLockedWhenLeft(drafts: ReadonlyMap<string, unknown>, onLock: () => void): void {
  useEffect(() => {
    let hiddenAt: number | null = null;
    const look = () => {
      if (document.visibilityState === "hidden") hiddenAt = now();
      else if (hiddenAt !== null && now() - hiddenAt > (drafts.size > 0 ? leftFor.aDraft : leftFor.nothing)) onLock();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [drafts, onLock]);
}
