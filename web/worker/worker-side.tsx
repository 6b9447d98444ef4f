import { lazy, Suspense, useEffect, useState } from "react";
import { browserSessionOf } from "../app/browser-session.ts";
import { sendRequest } from "../app/send-request.ts";
import type { PhoneDatabase } from "../local/database.ts";
import { ChooseLanguage, OtherLanguage } from "../screens/phone/parts/choose-language.tsx";
import { kept, language as words, newId, now } from "../field/browser.ts";
import { type KnownWorker, workersOn } from "./keep-worker.ts";
import type { OpenFinder } from "../finder/open-finder.ts";
import type { Safe } from "../local/sealing.ts";
import type { OpenWorker } from "./open-worker.ts";
import { WorkerDoor } from "./worker-door.tsx";

// Here and not in the page above: what stands behind the door comes after it.
const App = lazy(() => import("./worker-app.tsx").then(({ WorkerApp }) => ({ default: WorkerApp })));

const FinderPages = lazy(() => import("../finder/finder-app.tsx").then(({ FinderApp }) => ({ default: FinderApp })));

type Opened =
  | { readonly is: "worker"; readonly worker: OpenWorker }
  | { readonly is: "finder"; readonly finder: OpenFinder };

/** What stands behind the door, for each of the two. */
async function behindTheDoor({ memberId, kind }: Omit<KnownWorker, "pin">, safe: Safe): Promise<Opened> {
  if (kind === "finder") {
    const { openFinder } = await import("../finder/open-finder.ts");
    return { is: "finder", finder: await openFinder(memberId, safe, member) };
  }
  const { openWorker } = await import("./open-worker.ts");
  return { is: "worker", worker: await openWorker(memberId, safe, member) };
}

/** What was opened by the PIN is let go of with the page. */
const lock = () => window.location.reload();

const member = browserSessionOf({ fetch: sendRequest, newId, language: words.current, kept, now });
member.listenToOtherTabs();

/** A worker's phone, or a finder's: the door with its PIN, and what stands behind it. */
export function WorkerSide({ phone }: { readonly phone: PhoneDatabase }) {
  const [language, setLanguage] = useState(words.current);
  const [chosen, setChosen] = useState(words.isChosen);
  const [known, setKnown] = useState<readonly KnownWorker[]>();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => void workersOn(phone).then(setKnown), [phone]);

  const onLanguage: typeof words.choose = (to) => {
    words.choose(to);
    setLanguage(to);
    setChosen(true);
  };
  if (known === undefined) return null;
  if (!chosen) return <ChooseLanguage onChoose={onLanguage} />;
  if (opened !== null) {
    const shared = { member, language, onLanguage, onLock: lock };
    return (
      <Suspense fallback={null}>
        {opened.is === "finder" ? (
          <FinderPages finder={opened.finder} {...shared} />
        ) : (
          <App worker={opened.worker} {...shared} />
        )}
      </Suspense>
    );
  }
  return (
    <WorkerDoor
      phone={phone}
      known={known}
      member={member}
      onOpened={(who, safe) => void behindTheDoor(who, safe).then(setOpened).catch(reportError)}
      tools={<OtherLanguage language={language} onChoose={onLanguage} />}
    />
  );
}
