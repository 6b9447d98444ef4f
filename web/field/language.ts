import { i18n, type I18n, type Messages } from "@lingui/core";
import type { Kept } from "../app/kept.ts";
import { messages as english } from "../text/en/field.ts";
import { messages as hindi } from "../text/hi/field.ts";
import { type Language, languages } from "../text/language.ts";

// As in the console: whoever uses both on one phone chooses once.
const key = "khurak.language";
const onThePhone: Record<Language, Messages> = { hi: hindi, en: english };
const numbers: Record<Language, string> = { hi: "hi-IN", en: "en-IN" };

export interface PhoneLanguage {
  readonly i18n: I18n;
  current(): Language;
  /** Nobody has chosen on this phone: ask, in both scripts. */
  isChosen(): boolean;
  choose(language: Language): void;
  /** Words that came later, in both languages. */
  learn(more: Readonly<Record<Language, Messages>>): void;
}

/** Hindi until somebody chooses: a phone's own setting says what its shop chose, not who reads. */
export function phoneLanguageOf(page: Document, kept: Kept): PhoneLanguage {
  const chosen = () => languages.find((language) => language === kept.read(key));
  const current = () => chosen() ?? "hi";
  let messages = onThePhone;
  const apply = () => {
    page.documentElement.lang = current();
    i18n.loadAndActivate({
      locale: current(),
      locales: [numbers[current()], current()],
      messages: messages[current()],
    });
  };
  apply();
  return {
    i18n,
    current,
    isChosen: () => chosen() !== undefined,
    choose(language) {
      kept.write(key, language);
      apply();
    },
    learn(more) {
      messages = { hi: { ...messages.hi, ...more.hi }, en: { ...messages.en, ...more.en } };
      apply();
    },
  };
}
