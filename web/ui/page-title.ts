import { useEffect } from "react";

/** What the browser's tab says, and what a reader hears first when the page changes. */
export function usePageTitle(title: string, product: string): void {
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
