import { useSyncExternalStore } from "react";

/** Does the browser say that there is a network? Where it errs, whoever asks the house hears it. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine);

function follow(hear: () => void): () => void {
  window.addEventListener("online", hear);
  window.addEventListener("offline", hear);
  return () => {
    window.removeEventListener("online", hear);
    window.removeEventListener("offline", hear);
  };
}
