/** Prints the head of a page and one part of it, or a card, on white whatever the screen's theme is. */
export function printOne(part: "doses" | "care-plan" | "tally" | "card" | "month" | "child-plate"): void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset["print"] = part;
  dataset["theme"] = "light";
  // A phone prints after this function has returned.
  window.addEventListener(
    "afterprint",
    () => {
      delete dataset["print"];
      if (theme === undefined) delete dataset["theme"];
      else dataset["theme"] = theme;
    },
    { once: true },
  );
  window.print();
}
