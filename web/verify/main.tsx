import "../ui/tokens.css";
import "../ui/ground.css";
import "./verify.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { nowHere } from "../app/clock-here.ts";
import { keptIn } from "../app/kept.ts";
import { followReleases } from "../field/follow-releases.ts";
import { messages as english } from "../text/en/verify.ts";
import { messages as hindi } from "../text/hi/verify.ts";
import { type Language, languages } from "../text/language.ts";
import { askTheHouse } from "./ask-the-house.ts";
import { CardTapped } from "./card-tapped.tsx";
import { CertificatePage } from "./certificate-page.tsx";
import { Frame } from "./frame.tsx";
import { todayIn } from "./read-here.ts";
import { tappedIn } from "./tapped-in.ts";

const words = { hi: hindi, en: english };
const kept = keptIn(() => window.localStorage);
// As in the other shells: whoever chose on this phone chose for this page too.
const key = "khurak.language";

function speak(language: Language): void {
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: [`${language}-IN`, language], messages: words[language] });
}

const today = () => todayIn(nowHere(), Intl.DateTimeFormat().resolvedOptions().timeZone);
const send: typeof fetch = (...asked) => window.fetch(...asked);

function Verify() {
  const [language, setLanguage] = useState(languages.find((one) => one === kept.read(key)) ?? "hi");
  const [address, setAddress] = useState(window.location.href);
  // Another certificate was opened in this tab.
  useEffect(() => {
    const changed = () => setAddress(window.location.href);
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);
  const tapped = tappedIn(address);
  const opened = new URL(address).hash.length > 1 ? address : null;
  return (
    <Frame
      language={language}
      onLanguage={(chosen) => {
        kept.write(key, chosen);
        speak(chosen);
        setLanguage(chosen);
      }}
    >
      {tapped === null ? (
        <CertificatePage opened={opened} today={today()} kept={kept} send={send} />
      ) : (
        <CardTapped tapped={tapped} ask={askTheHouse} />
      )}
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
// Opened once, it checks certificates without a network too.
void followReleases(document, "/v/").catch(reportError);
