/** Prints the patient's name and the calendar alone, on white whatever the screen's theme is. */
export function printCard(): void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset["print"] = "doses";
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
