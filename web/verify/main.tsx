import "../ui/tokens.css";
import "../ui/ground.css";
import "./verify.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { keptIn } from "../app/kept.ts";
import { messages as english } from "../text/en/verify.ts";
import { messages as hindi } from "../text/hi/verify.ts";
import { type Language, languages } from "../text/language.ts";
import { askTheHouse } from "./ask-the-house.ts";
import { CardTapped } from "./card-tapped.tsx";
import { Frame } from "./frame.tsx";
import { NothingToVerify } from "./nothing-to-verify.tsx";
import { tappedIn } from "./tapped-in.ts";

const words = { hi: hindi, en: english };
const kept = keptIn(() => window.localStorage);
// As in the other shells: whoever chose on this phone chose for this page too.
const key = "khurak.language";

function speak(language: Language): void {
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: [`${language}-IN`, language], messages: words[language] });
}

function Verify() {
  const [language, setLanguage] = useState(languages.find((one) => one === kept.read(key)) ?? "hi");
  const tapped = tappedIn(window.location.href);
  return (
    <Frame
      language={language}
      onLanguage={(chosen) => {
        kept.write(key, chosen);
        speak(chosen);
        setLanguage(chosen);
      }}
    >
      {tapped === null ? <NothingToVerify /> : <CardTapped tapped={tapped} ask={askTheHouse} />}
    </Frame>
  );
}

speak(languages.find((one) => one === kept.read(key)) ?? "hi");
createRoot(document.querySelector("#verify") as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Verify />
    </I18nProvider>
  </StrictMode>,
);
