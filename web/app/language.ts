import { i18n, type I18n } from "@lingui/core";
import { messages as english } from "../text/en/messages.ts";
import { messages as hindi } from "../text/hi/messages.ts";
import { type Language, languages } from "../text/language.ts";
import type { Kept } from "./kept.ts";

const key = "khurak.language";
// Both come with the page: someone who cannot read the one must reach the other with no network.
const messages: Record<Language, typeof english> = { hi: hindi, en: english };
// India's grouping of digits (1,24,000) in both.
const numbers: Record<Language, string> = { hi: "hi-IN", en: "en-IN" };

export interface LanguageSwitch {
  readonly i18n: I18n;
  current(): Language;
  choose(language: Language): void;
}

export function languageOf(page: Document, preferred: readonly string[], kept: Kept): LanguageSwitch {
  let current = firstLanguage(kept.read(key), preferred);
  const apply = () => {
    page.documentElement.lang = current;
    i18n.loadAndActivate({ locale: current, locales: [numbers[current], current], messages: messages[current] });
  };
  apply();
  return {
    i18n,
    current: () => current,
    choose(language) {
      current = language;
      kept.write(key, language);
      apply();
    },
  };
}

function firstLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const wanted = [chosen ?? "", ...preferred.map((tag) => tag.slice(0, 2).toLowerCase())];
  for (const tag of wanted) for (const language of languages) if (tag === language) return language;
  // As the server does for whoever asks in neither.
  return "hi";
}
