import { useEffect, useRef } from "react";

/** Single keys, while nobody writes and no dialog is open (WCAG 2.1.4: they work only where they are shown). */
export function useKeys(awake: boolean, acts: Readonly<Record<string, () => void>>): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    if (!awake) return;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const at = event.target as HTMLElement;
      if (at.closest("input:not([type=radio], [type=range]), textarea, select, dialog, [contenteditable]")) return;
      if (document.querySelector("dialog[open]")) return;
      const act = newest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [awake]);
}
