import "./phone.css";
import "./choose-language.css";
import { type Language, languages, ownName } from "../../../text/language.ts";
import { Mark } from "../../../ui/mark.tsx";

/** Each language in its own script, so that whoever needs it can read it; no words besides. */
export function ChooseLanguage({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  return (
    <main className="phone-page choose-language">
      <Mark size={96} />
      <h1>
        <span lang="hi">भाषा चुनें</span> <span lang="en">Choose a language</span>
      </h1>
      {languages.map((language) => (
        <button key={language} type="button" className="act" lang={language} onClick={() => onChoose(language)}>
          {ownName[language]}
        </button>
      ))}
    </main>
  );
}

/** The other language, in its own script; it stands on every home, for whoever chose wrongly. */
export function OtherLanguage({
  language,
  onChoose,
}: {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const other = language === "hi" ? "en" : "hi";
  return (
    <button
      type="button"
      className="phone-round"
      lang={other}
      aria-label={ownName[other]}
      onClick={() => onChoose(other)}
    >
      {other === "hi" ? "अ" : "A"}
    </button>
  );
}
