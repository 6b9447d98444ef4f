import type { ReactNode } from "react";
import { type Language, languages } from "../text/language.ts";

interface FrameProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** Each language calls itself by its own name. */
const names: Readonly<Record<Language, string>> = { hi: "हिंदी", en: "English" };

export function Frame({ language, onLanguage, children }: FrameProps) {
  return (
    <main className="verify">
      <div className="verify-languages">
        {languages.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => onLanguage(one)}>
            {names[one]}
          </button>
        ))}
      </div>
      {children}
    </main>
  );
}
