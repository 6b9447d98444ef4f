// Runs before the first paint, so that a page at night does not begin with a white flash.
// It is a file of its own because the content security policy allows no inline script.
// The keys are those of app/theme.ts and app/language.ts.
(() => {
  const page = document.documentElement;
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem("khurak.theme");
    language = localStorage.getItem("khurak.language");
  } catch {}
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  page.dataset.theme = ["light", "dark", "sunlight"].includes(theme) ? theme : dark;
  if (["hi", "en"].includes(language)) page.lang = language;
})();
