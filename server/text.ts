import { type Messages, setupI18n } from "@lingui/core";
import { messages as english } from "../web/text/en/messages.ts";
import { messages as hindi } from "../web/text/hi/messages.ts";

export type Language = "en" | "hi";

const catalogues: Record<Language, Messages> = { en: english, hi: hindi };
const speakers = {
  en: setupI18n({ locale: "en", messages: { en: english } }),
  hi: setupI18n({ locale: "hi", messages: { hi: hindi } }),
};

/** The sentence for a code, in the words of the same catalogue that the screens use. */
export function say(id: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  return id in catalogues[language] ? speakers[language]._(id, { ...params }) : "";
}

/** The first language of an Accept-Language header that we speak; Hindi when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(quality.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language }) => language === "en" || language === "hi");
  return wanted?.language === "en" ? "en" : "hi";
}
