import { useEffect } from "react";

let last: string | null = null;
let goingBack = false;
window.addEventListener("popstate", () => (goingBack = true));

/**
 * A page has come: whoever listens hears its name. It stands beside the page under the same Suspense, so that it
 * is there when the page is; give it a key for each page. The first page of a visit is the browser's to announce.
 */
export function Arrival({ page }: { readonly page: string }) {
  useEffect(() => {
    const first = last === null || last === "/" || last === page;
    last = page;
    const back = goingBack;
    goingBack = false;
    if (first) return;
    const heading = document.querySelector<HTMLElement>("#main h1");
    if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    (heading ?? document.querySelector<HTMLElement>("#main"))?.focus({ preventScroll: true });
    // Going back, the browser finds the place where one was.
    if (!back) window.scrollTo({ top: 0 });
  }, [page]);
  return null;
}
