import { useEffect } from "react";

/** Paper is white: a page that is dark on the screen is printed in the light theme. */
export function useLightOnPaper(): void {
  useEffect(() => {
    const page = document.documentElement;
    let onScreen: string | undefined;
    const before = () => {
      onScreen = page.dataset["theme"];
      page.dataset["theme"] = "light";
    };
    const after = () => {
      if (onScreen !== undefined) page.dataset["theme"] = onScreen;
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
}
