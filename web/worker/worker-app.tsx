import { Trans, useLingui } from "@lingui/react/macro";
import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useMemo, useState } from "react";
import { Route, Switch, useLocation, useSearch } from "wouter";
import type { Person as Actor } from "../../foundation/actor.ts";
import { listToday, readDoses } from "../../modules/adherence/operations.ts";
import { findChildren, readMeter, registerChild } from "../../modules/children/operations.ts";
import { findPatients, registerPatient } from "../../modules/people/operations.ts";
import type { BrowserSession } from "../app/browser-session.ts";
import { Arrival } from "../app/arrival.tsx";
import { later } from "../app/later.tsx";
import { worthAskingAgain } from "../screens/answer.ts";
import { AtHandProvider, type Me } from "../screens/at-hand.ts";
import { LanguageSwitch } from "../screens/language-switch.tsx";
import { SyncChip } from "../screens/phone/parts/sync-chip.tsx";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import { messages as english } from "../text/en/caseload.ts";
import { messages as hindi } from "../text/hi/caseload.ts";
import type { Language } from "../text/language.ts";
import { PageFrame, PageSkeleton } from "../ui/page-frame.tsx";
import { language as words, newId, now, origin, sha256, unguessable } from "../field/browser.ts";
import { endLead } from "./after-registering.ts";
import { CaseloadPages } from "./caseload-pages.tsx";
import { NotHeardYet } from "./not-heard-yet.tsx";
import { NotKeptYet } from "./not-kept-yet.tsx";
import type { OpenWorker } from "./open-worker.ts";
import { SignInAgain } from "./sign-in-again.tsx";
import { TasksLink } from "./tasks-link.tsx";
import { useLockedWhenLeft } from "./use-locked-when-left.ts";
import { WorkerMenu } from "./worker-menu.tsx";

// Before the first of these screens is drawn, and in both languages.
words.learn({ hi: hindi, en: english });

const Today = later(() => import("../screens/doses/today.tsx"), "Today");
const PeopleList = later(() => import("../screens/caseload/people-list.tsx"), "PeopleList");
const Carried = later(() => import("./carried.tsx"), "Carried");
const RegisterChild = later(() => import("../screens/children/register/register-child.tsx"), "RegisterChild");
const Register = later(() => import("../screens/patients/register/register.tsx"), "Register");

interface WorkerAppProps {
  readonly worker: OpenWorker;
  readonly member: BrowserSession;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onLock: () => void;
}

/** A worker's pages, with network or without. */
export function WorkerApp(props: WorkerAppProps) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { networkMode: "always", retry: worthAskingAgain, retryDelay: 1000, staleTime: 5_000 },
        },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <House {...props} />
    </QueryClientProvider>
  );
}

function House({ worker, member, language, onLanguage, onLock }: WorkerAppProps) {
  const { t, i18n } = useLingui();
  const [path, go] = useLocation();
  /** Whom they register: a child whom a finder saw. */
  const lead = new URLSearchParams(useSearch()).get("lead");
  const queries = useQueryClient();
  const here = useFollowed(worker.caseload.here);
  const waiting = useFollowed(worker.waiting);
  const standing = useFollowed(worker.sending);
  const [drafts] = useState(() => new Map<string, unknown>());
  const actor = useMemo(() => here.me && actorOf(here.me), [here.me]);
  // What the phone knows has changed: whatever is shown of it is read anew.
  useEffect(() => {
    const readAnew = () => {
      for (const { name } of [listToday, findPatients, readDoses, findChildren, readMeter])
        void queries.invalidateQueries({ queryKey: [name] });
    };
    const stops = [worker.caseload.here.onChange(readAnew), worker.waiting.onChange(readAnew)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries, worker]);

  useLockedWhenLeft(drafts, onLock);

  const tools = <LanguageSwitch language={language} onChoose={onLanguage} />;
  if (here.me === null || actor === null)
    return (
      <NotHeardYet
        tools={tools}
        title={<Trans>Your patients are not on this phone yet</Trans>}
        onAgain={worker.caseload.ask}
      />
    );
  const pages = [
    { path: "/w/doses", words: t`Doses`, icon: "today" },
    { path: "/w/patients", words: t`Patients`, icon: "patient" },
    { path: "/w/patients/new", words: t`Register`, icon: "register" },
    { path: "/w/children", words: t`Children`, icon: "child" },
    {
      path: "/w/waiting",
      words: t`To be sent`,
      icon: "upload",
      ...(waiting && waiting.length > 0 ? { count: i18n.number(waiting.length) } : {}),
    },
  ] as const;
  const current =
    path === "/w/scan" || path === "/w/tasks" || path === "/w/leads" || path.startsWith("/w/growth/")
      ? "/w/children"
      : (pages.findLast((page) => path === page.path || path.startsWith(`${page.path}/`))?.path ?? "/w/doses");
  const notSent = new Set(
    waiting?.flatMap(({ operation, about }) =>
      (operation === registerPatient.name || operation === registerChild.name) && about !== null ? [about] : [],
    ),
  );
  const openChild = (childId: string) => go(`/w/children/${childId}`);
  const open = (patientId: string) => go(`/w/patients/${patientId}`);
  return (
    <AtHandProvider
      value={{
        call: worker.call,
        newId,
        now,
        random: unguessable,
        sha256,
        parcels: null,
        origin,
        language,
        me: here.me,
        actor,
        drafts,
      }}
    >
      <PageFrame
        tools={
          <>
            {tools}
            <WorkerMenu
              me={here.me}
              onLock={onLock}
              // The session ends; what waits stays, and goes when they sign in again.
              onSignOut={() => void member.session.signOut().then(onLock)}
            />
          </>
        }
        groups={[{ words: t`Field`, pages }]}
        field
        current={current}
        onGo={go}
      >
        <SignInAgain member={member} worker={worker} />
        <NotKeptYet />
        {path !== "/w/waiting" && (
          <div>
            <SyncChip all={waiting} standing={standing} onPress={() => go("/w/waiting")} />
          </div>
        )}
        {(path === "/w/children" || current === "/w/doses") && (
          <TasksLink worker={worker} onPress={() => go("/w/tasks")} />
        )}
        <Suspense key={path} fallback={<PageSkeleton />}>
          <Switch>
            <Route path="/w/patients">
              <PeopleList notSent={notSent} onOpen={open} onRegister={() => go("/w/patients/new")} />
            </Route>
            <Route path="/w/patients/new">
              <Register onDone={() => go("/w/patients")} onLeave={() => go("/w/patients")} onOpenPatient={open} />
            </Route>
            <Route path="/w/children">
              <Carried
                worker={worker}
                notSent={notSent}
                onOpen={openChild}
                onRegister={() => go("/w/children/new")}
                onScan={() => go("/w/scan")}
                onLeads={() => go("/w/leads")}
              />
            </Route>
            <Route path="/w/children/new">
              <RegisterChild
                onDone={(childId) => {
                  void endLead(worker, lead, "registered", childId);
                  go("/w/children");
                }}
                onLeave={() => go(lead === null ? "/w/children" : "/w/leads")}
                onOpenChild={(childId) => {
                  void endLead(worker, lead, "already-registered", childId);
                  openChild(childId);
                }}
              />
            </Route>
            <Route path="/w/:page/:id?">
              {({ page, id }) =>
                page === "patients" ||
                page === "children" ||
                page === "growth" ||
                page === "leads" ||
                page === "waiting" ||
                page === "scan" ||
                page === "tasks" ? (
                  <CaseloadPages worker={worker} page={page} id={id ?? null} onGo={go} />
                ) : (
                  <Today onOpen={open} />
                )
              }
            </Route>
            <Route>
              <Today onOpen={open} />
            </Route>
          </Switch>
          <Arrival key={path} page={path} />
        </Suspense>
      </PageFrame>
    </AtHandProvider>
  );
}

function actorOf({ memberId, organisation, roles }: Me): Actor {
  return {
    is: "person",
    id: memberId,
    organisation: organisation.organisationId,
    session: "",
    phone: null,
    assignments: roles.map(({ role, placeId }) => ({ role, place: placeId })),
  };
}
