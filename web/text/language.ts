export const languages = ["hi", "en"] as const;
export type Language = (typeof languages)[number];

/** A language is named in itself, so that whoever needs it can read it. */
export const ownName: Record<Language, string> = { hi: "हिंदी", en: "English" };

/** A name in the reader's script where there is one, and the other beside it. */
export function inLanguage(
  language: Language,
  { name, nameHindi }: { readonly name: string; readonly nameHindi: string | null },
): { readonly first: string; readonly lang: Language; readonly other: string | null; readonly otherLang: Language } {
  const hindi = nameHindi === null || nameHindi === name ? null : nameHindi;
  if (language === "hi" && hindi !== null) return { first: hindi, lang: "hi", other: name, otherLang: scriptOf(name) };
  return { first: name, lang: scriptOf(name), other: hindi, otherLang: "hi" };
}

/** A screen reader needs to be told; Devanagari stands between U+0900 and U+097F. */
export function scriptOf(text: string): Language {
  return /[\u0900-\u097f]/.test(text) ? "hi" : "en";
}
