import { useSyncExternalStore } from "react";

const wide = window.matchMedia("(min-width: 861px)");

/** Is there room for the list and for one of it? Where there is not, nothing of a patient is asked for unseen. */
export function useRoomForBoth(): boolean {
  return useSyncExternalStore(
    (hear) => {
      wide.addEventListener("change", hear);
      return () => wide.removeEventListener("change", hear);
    },
    () => wide.matches,
  );
}
