import "../ui/tokens.css";
import "../ui/ground.css";
import { I18nProvider } from "@lingui/react";
import { lazy, type ReactNode, StrictMode, Suspense, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { LanguageSwitch } from "../screens/language-switch.tsx";
import { SignIn } from "../screens/sign-in/sign-in.tsx";
import { PlainPage } from "../ui/page-frame.tsx";
import { call, language, listenToTheWorld, session, theme } from "./browser.ts";
import { Unopened } from "./unopened.tsx";

// Whoever has yet to sign in does not wait for what stands behind the door.
const behindTheDoor = () => import("./signed-in.tsx").then(({ SignedIn }) => ({ default: SignedIn }));
const SignedInLater = lazy(() =>
  behindTheDoor().catch(() => ({
    default: () => <Unopened code="no-network" onAgain={() => window.location.reload()} />,
  })),
);

function Console() {
  const [current, setCurrent] = useState(language.current);
  // By whose they are: whoever signs in next on the same device finds none of another.
  const [drafts] = useState(() => new Map<string, Map<string, unknown>>());
  const standing = useSyncExternalStore(session.onChange, session.standing);

  const languageSwitch = (
    <LanguageSwitch
      language={current}
      onChoose={(chosen) => {
        language.choose(chosen);
        setCurrent(chosen);
      }}
    />
  );
  if (standing.is === "signed-out") {
    return (
      <SignIn
        call={call}
        theme={theme}
        languageSwitch={languageSwitch}
        ended={standing.ended}
        onSigned={(signed) => session.began(signed)}
      />
    );
  }
  const opening = <PlainPage tools={languageSwitch}>{null}</PlainPage>;
  if (standing.is === "opening") return opening;
  if (standing.is === "unreachable") {
    return (
      <PlainPage tools={languageSwitch}>
        <Unopened code={standing.because} onAgain={() => void session.open()} />
      </PlainPage>
    );
  }
  return (
    <Suspense fallback={opening}>
      <SignedInLater key={standing.visit} language={current} languageSwitch={languageSwitch} drafts={drafts} />
    </Suspense>
  );
}

const root = createRoot(document.querySelector("#console") as HTMLElement, {
  // A fault of ours takes the whole page down; it leaves words and a way back instead of an empty screen.
  onUncaughtError(error) {
    reportError(error);
    setTimeout(() => show(<Unopened code="something-broke" onAgain={() => window.location.reload()} />));
  },
});

function show(page: ReactNode) {
  root.render(
    <StrictMode>
      <I18nProvider i18n={language.i18n}>{page}</I18nProvider>
    </StrictMode>,
  );
}

listenToTheWorld();
void session.open();
show(<Console />);
// Beside the turning of the session, or while the name and the password are being typed.
setTimeout(() => void behindTheDoor().catch(() => {}), session.standing().is === "opening" ? 0 : 2000);
