import type { ThemeChoice } from "../ui/theme-choice.ts";
import { themeChoices } from "../ui/theme-choice.ts";
import type { Kept } from "./kept.ts";

const key = "khurak.theme";

export interface Theme {
  choice(): ThemeChoice;
  choose(choice: ThemeChoice): void;
}

/** `public/first-paint.js` has set the theme already; this follows the person and the device from then on. */
export function themeOf(page: Document, prefersDark: MediaQueryList, kept: Kept): Theme {
  const choice = () => themeChoices.find((known) => known === kept.read(key)) ?? "system";
  const apply = () => {
    const chosen = choice();
    page.documentElement.dataset["theme"] = chosen === "system" ? (prefersDark.matches ? "dark" : "light") : chosen;
    const bar = page.querySelector<HTMLMetaElement>("meta[name=theme-color]");
    if (bar) bar.content = getComputedStyle(page.documentElement).getPropertyValue("--surface").trim();
  };
  prefersDark.addEventListener("change", apply);
  apply();
  return {
    choice,
    choose(chosen) {
      kept.write(key, chosen === "system" ? null : chosen);
      apply();
    },
  };
}
