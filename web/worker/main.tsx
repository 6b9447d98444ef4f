import "../ui/tokens.css";
import "../ui/ground.css";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isSafe, language } from "../field/browser.ts";
import { followReleases } from "../field/follow-releases.ts";
import { openPhoneDatabase } from "../local/database.ts";
import { NotSafe } from "../screens/phone/bind/not-safe.tsx";
import { WorkerSide } from "./worker-side.tsx";

const root = createRoot(document.querySelector("#worker") as HTMLElement);
root.render(
  <StrictMode>
    <I18nProvider i18n={language.i18n}>
      {isSafe ? <WorkerSide phone={openPhoneDatabase()} /> : <NotSafe host={window.location.hostname} />}
    </I18nProvider>
  </StrictMode>,
);
if (isSafe) void followReleases(document, "/w/").catch(reportError);
