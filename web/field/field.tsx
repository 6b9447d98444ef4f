import "../ui/tokens.css";
import "../ui/ground.css";
import { I18nProvider } from "@lingui/react";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { openPhoneDatabase } from "../local/database.ts";
import { Bind } from "../screens/phone/bind/bind.tsx";
import { NotSafe } from "../screens/phone/bind/not-safe.tsx";
import { bindThisPhone } from "./bind-phone.ts";
import { Bound, fetchAhead } from "./bound.tsx";
import { isSafe, kept, language, storage } from "./browser.ts";
import { followReleases, holdReleases } from "./follow-releases.ts";
import { installOfferOf } from "./install-offer.ts";
import { type OpenPhone, openPhone } from "./open-phone.ts";
import { WentWrong } from "./went-wrong.tsx";

const linkCode = window.location.hash.slice(1);
// Whoever is handed the phone next does not find the code in its history.
if (linkCode !== "") window.history.replaceState(null, "", window.location.pathname);
const install = installOfferOf(window, kept);
const database = openPhoneDatabase();

type Opened = OpenPhone | "nobodys" | "broken";

/** Whose phone it is, brought to life. */
async function open(): Promise<Opened> {
  try {
    const owner = (await database.owners.toArray()).find(({ kind }) => kind === "patient");
    if (owner === undefined) return "nobodys";
    return await openPhone(database, owner, { language: language.current, install, storage });
  } catch (error) {
    reportError(error);
    return "broken";
  }
}

function Field() {
  const [current, setCurrent] = useState(language.current);
  const [chosen, setChosen] = useState(language.isChosen);
  const [phone, setPhone] = useState<Opened | "opening">("opening");
  useEffect(() => void open().then(setPhone), []);

  if (phone === "opening") return null;
  if (phone === "broken") return <WentWrong />;
  const onLanguage: typeof language.choose = (to) => {
    language.choose(to);
    setCurrent(to);
    setChosen(true);
  };
  if (phone !== "nobodys") return <Bound phone={phone} language={current} onLanguage={onLanguage} />;
  return (
    <Bind
      language={current}
      languageChosen={chosen}
      onLanguage={onLanguage}
      linkCode={linkCode}
      holdReleases={holdReleases}
      onWorker={() => window.location.assign("/w/")}
      bind={async (code, pin) => {
        const refused = await bindThisPhone(database, code, pin, language.current);
        if (refused === null) {
          window.history.replaceState(null, "", "/f/");
          setPhone(await open());
        }
        return refused;
      }}
    />
  );
}

const root = createRoot(document.querySelector("#field") as HTMLElement);
root.render(
  <StrictMode>
    <I18nProvider i18n={language.i18n}>{isSafe ? <Field /> : <NotSafe host={window.location.hostname} />}</I18nProvider>
  </StrictMode>,
);
if (isSafe) {
  void followReleases(document, "/f/").catch(reportError);
  // Beside the first screen, not before it.
  setTimeout(() => void fetchAhead(), 1_500);
}
