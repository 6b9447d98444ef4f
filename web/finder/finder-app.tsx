import { Trans } from "@lingui/react/macro";
import { Suspense, useMemo, useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { BrowserSession } from "../app/browser-session.ts";
import { later } from "../app/later.tsx";
import { type FinderAtHand, FinderAtHandProvider } from "../screens/finder/finder-at-hand.ts";
import { FinderHome, type JustDone } from "../screens/finder/home.tsx";
import { LanguageSwitch } from "../screens/language-switch.tsx";
import { SyncChip } from "../screens/phone/parts/sync-chip.tsx";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import type { Language } from "../text/language.ts";
import { ofFinder } from "../text/of-finder.ts";
import { language as words } from "../field/browser.ts";
import { NotHeardYet } from "../worker/not-heard-yet.tsx";
import { NotKeptYet } from "../worker/not-kept-yet.tsx";
import { SignInAgain } from "../worker/sign-in-again.tsx";
import { useLockedWhenLeft } from "../worker/use-locked-when-left.ts";
import { WorkerMenu } from "../worker/worker-menu.tsx";
import type { OpenFinder } from "./open-finder.ts";

// Before the first of these screens is drawn, and in both languages.
words.learn(ofFinder);

const NewChild = later(() => import("../screens/finder/new-child.tsx"), "NewChild");
const Recall = later(() => import("../screens/finder/recall.tsx"), "Recall");
const Waiting = later(() => import("./waiting.tsx"), "WhatWaits");

interface FinderAppProps {
  readonly finder: OpenFinder;
  readonly member: BrowserSession;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onLock: () => void;
}

/** A finder's pages, with network or without: no search, no list of children, and nothing of their health. */
export function FinderApp({ finder, member, language, onLanguage, onLock }: FinderAppProps) {
  const [path, navigate] = useLocation();
  const { me, heardAt } = useFollowed(finder.finds.here);
  const waiting = useFollowed(finder.atHand.waiting);
  const standing = useFollowed(finder.sending);
  const [drafts] = useState(() => new Map<string, unknown>());
  const [done, setDone] = useState<JustDone | null>(null);
  useLockedWhenLeft(drafts, onLock);

  const atHand = useMemo(
    (): FinderAtHand => ({
      ...finder.atHand,
      drafts,
      go(to) {
        setDone(null);
        navigate(to);
        window.scrollTo({ top: 0 });
      },
    }),
    [finder, drafts, navigate],
  );
  const home = (words: string, takeBack: JustDone["takeBack"] = null) => {
    atHand.go("/w/");
    setDone({ words, takeBack });
  };
  const languages = <LanguageSwitch language={language} onChoose={onLanguage} />;
  if (heardAt === null) {
    return (
      <NotHeardYet
        tools={languages}
        title={<Trans>Your places are not on this phone yet</Trans>}
        onAgain={finder.finds.ask}
      />
    );
  }
  return (
    <FinderAtHandProvider value={atHand}>
      <Suspense key={path} fallback={null}>
        <Switch>
          <Route path="/w/new">
            <NewChild onDone={home} />
          </Route>
          <Route path="/w/recalls/:recallId">{({ recallId }) => <Recall recallId={recallId} onDone={home} />}</Route>
          <Route path="/w/waiting">
            <Waiting finder={finder} onBack={() => atHand.go("/w/")} />
          </Route>
          <Route>
            <FinderHome
              language={language}
              done={done}
              onDone={setDone}
              menu={
                me !== null && (
                  <WorkerMenu
                    me={me}
                    onLock={onLock}
                    // The session ends; what waits stays, and goes when they sign in again.
                    onSignOut={() => void member.session.signOut().then(onLock)}
                  >
                    {languages}
                  </WorkerMenu>
                )
              }
              chip={<SyncChip all={waiting} standing={standing} onPress={() => atHand.go("/w/waiting")} />}
              notices={
                <>
                  <SignInAgain member={member} worker={finder} />
                  <NotKeptYet />
                </>
              }
            />
          </Route>
        </Switch>
      </Suspense>
    </FinderAtHandProvider>
  );
}
