import { lazy, Suspense, useEffect, useState } from "react";
import { browserSessionOf } from "../app/browser-session.ts";
import { sendRequest } from "../app/send-request.ts";
import type { PhoneDatabase } from "../local/database.ts";
import { ChooseLanguage, OtherLanguage } from "../screens/phone/parts/choose-language.tsx";
import { kept, language as words, newId, now } from "../field/browser.ts";
import { type KnownWorker, workersOn } from "./keep-worker.ts";
import type { OpenWorker } from "./open-worker.ts";
import { WorkerDoor } from "./worker-door.tsx";

// Here and not in the page above: what stands behind the door comes after it.
const App = lazy(() => import("./worker-app.tsx").then(({ WorkerApp }) => ({ default: WorkerApp })));

const behindTheDoor = () => import("./open-worker.ts");

/** What was opened by the PIN is let go of with the page. */
const lock = () => window.location.reload();

const member = browserSessionOf({ fetch: sendRequest, newId, language: words.current, kept, now });
member.listenToOtherTabs();

/** A worker's phone: the door with its PIN, and what stands behind it. */
export function WorkerSide({ phone }: { readonly phone: PhoneDatabase }) {
  const [language, setLanguage] = useState(words.current);
  const [chosen, setChosen] = useState(words.isChosen);
  const [known, setKnown] = useState<readonly KnownWorker[]>();
  const [worker, setWorker] = useState<OpenWorker | null>(null);
  useEffect(() => void workersOn(phone).then(setKnown), [phone]);

  const onLanguage: typeof words.choose = (to) => {
    words.choose(to);
    setLanguage(to);
    setChosen(true);
  };
  if (known === undefined) return null;
  if (!chosen) return <ChooseLanguage onChoose={onLanguage} />;
  if (worker !== null) {
    return (
      <Suspense fallback={null}>
        <App worker={worker} member={member} language={language} onLanguage={onLanguage} onLock={lock} />
      </Suspense>
    );
  }
  return (
    <WorkerDoor
      phone={phone}
      known={known}
      member={member}
      onOpened={(memberId, safe) =>
        void behindTheDoor()
          .then(({ openWorker }) => openWorker(memberId, safe, member))
          .then(setWorker)
          .catch(reportError)
      }
      tools={<OtherLanguage language={language} onChoose={onLanguage} />}
    />
  );
}
