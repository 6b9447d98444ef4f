import { Segments } from "../ui/chips.tsx";
import { type Language, languages, ownName } from "../text/language.ts";

interface LanguageSwitchProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** Its label is in both languages: it is for whoever cannot read the one that is set. */
export function LanguageSwitch({ language, onChoose }: LanguageSwitchProps) {
  return (
    <Segments
      label="भाषा / Language"
      choices={languages.map((value) => ({ value, words: ownName[value], lang: value }))}
      chosen={language}
      onChange={onChoose}
    />
  );
}
