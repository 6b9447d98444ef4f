import { i18n, type I18n, type Messages } from "@lingui/core";
import { messages as english } from "../text/en/door.ts";
import { messages as hindi } from "../text/hi/door.ts";
import { type Language, languages } from "../text/language.ts";
import type { Kept } from "./kept.ts";

const key = "khurak.language";
// Both come with the page: someone who cannot read the one must reach the other with no network.
const atTheDoor: Record<Language, Messages> = { hi: hindi, en: english };
// India's grouping of digits (1,24,000) in both.
const numbers: Record<Language, string> = { hi: "hi-IN", en: "en-IN" };

export interface LanguageSwitch {
  readonly i18n: I18n;
  current(): Language;
  choose(language: Language): void;
  /** Words that came later, in both languages. */
  learn(more: Readonly<Record<Language, Messages>>): void;
}

export function languageOf(page: Document, preferred: readonly string[], kept: Kept): LanguageSwitch {
  let current = firstLanguage(kept.read(key), preferred);
  let known = atTheDoor;
  const apply = () => {
    page.documentElement.lang = current;
    i18n.loadAndActivate({ locale: current, locales: [numbers[current], current], messages: known[current] });
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
    learn(more) {
      known = { hi: { ...known.hi, ...more.hi }, en: { ...known.en, ...more.en } };
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
