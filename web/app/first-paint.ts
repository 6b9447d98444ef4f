/*
 * Runs before the first paint, so that a page at night does not begin with a white flash. The
 * content security policy allows no inline script, so vite.config.ts makes a small file of this
 * one. It imports nothing; its keys are those of theme.ts and language.ts.
 */
{
  const page = document.documentElement;
  const kept = (key: string) => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  };
  const theme = kept("khurak.theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  page.dataset["theme"] = ["light", "dark", "sunlight"].includes(theme) ? theme : dark;
  const language = kept("khurak.language");
  if (["hi", "en"].includes(language)) page.lang = language;
}
