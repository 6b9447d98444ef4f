import { type Messages, setupI18n } from "@lingui/core";
import { messages as englishAtTheDoor } from "../web/text/en/door.ts";
import { messages as englishBehindIt } from "../web/text/en/messages.ts";
import { messages as hindiAtTheDoor } from "../web/text/hi/door.ts";
import { messages as hindiBehindIt } from "../web/text/hi/messages.ts";

export type Language = "en" | "hi";

const catalogues: Record<Language, Messages> = {
  en: { ...englishAtTheDoor, ...englishBehindIt },
  hi: { ...hindiAtTheDoor, ...hindiBehindIt },
};
const speakers = {
  en: setupI18n({ locale: "en", messages: { en: catalogues.en } }),
  hi: setupI18n({ locale: "hi", messages: { hi: catalogues.hi } }),
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
