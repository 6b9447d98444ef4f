import { Route, Switch, useSearch } from "wouter";
import type { Operation } from "../../foundation/operation.ts";
import { listCertificates } from "../../modules/certificates/operations.ts";
import { ChildId } from "../../modules/children/child.ts";
import { findChildren, listUncarried, registerChild } from "../../modules/children/operations.ts";
import { listReferrals } from "../../modules/growth/operations.ts";
import { readCoverage } from "../../modules/coverage/operations.ts";
import { listLeads } from "../../modules/outreach/operations.ts";
import { ImportId } from "../../modules/registers/import.ts";
import { listImports } from "../../modules/registers/operations.ts";
import { listSessions } from "../../modules/sessions/operations.ts";
import { SessionId } from "../../modules/sessions/session.ts";
import { listTasks } from "../../modules/tasks/operations.ts";
import { useAtHand } from "../screens/at-hand.ts";
import { NotHere } from "../screens/closed/not-here.tsx";
import { later } from "./later.tsx";
import { withWordsOfGrowth } from "./words-of-growth.ts";
import { withWordsOfVaccines } from "./words-of-vaccines.ts";

const ChildrenList = later(() => import("../screens/children/children-list.tsx"), "ChildrenList");
const RegisterChild = later(() => import("../screens/children/register/register-child.tsx"), "RegisterChild");
const ChildPage = later(() => withWordsOfVaccines(import("../screens/children/page/child-page.tsx")), "ChildPage");
const CardStock = later(() => import("../screens/cards/card-stock.tsx"), "CardStock");
const Uncarried = later(() => import("../screens/children/uncarried.tsx"), "Uncarried");
const Aefis = later(() => withWordsOfVaccines(import("../screens/aefi/aefis.tsx")), "Aefis");
const Referrals = later(() => withWordsOfGrowth(import("../screens/growth/referrals-list.tsx")), "ReferralsList");
const Certificates = later(() => import("../screens/certificates/certificates.tsx"), "Certificates");
const Vaccines = later(() => withWordsOfVaccines(import("../screens/vaccines/vaccines.tsx")), "Vaccines");
const Coverage = later(() => import("../screens/coverage/coverage.tsx"), "Coverage");
const ChildrenIn = later(() => import("../screens/coverage/children-in.tsx"), "ChildrenIn");
const Month = later(() => import("../screens/coverage/month.tsx"), "Month");
const Imports = later(() => import("../screens/registers/imports.tsx"), "Imports");
const ImportPage = later(() => import("../screens/registers/import-page.tsx"), "ImportPage");
const Counted = later(() => import("../screens/coverage/counted.tsx"), "Counted");
const Outreach = later(() => import("../screens/outreach/outreach.tsx"), "Outreach");
const Sessions = later(() => import("../screens/sessions/sessions.tsx"), "Sessions");
const Tasks = later(() => import("../screens/tasks/tasks-list.tsx"), "TasksList");
const SessionPage = later(() => import("../screens/sessions/session-page.tsx"), "SessionPage");

interface ChildrenPagesProps {
  readonly home: string;
  readonly onGo: (path: string) => void;
}

const none: ReadonlySet<string> = new Set();

/** The pages of the children's programme at a desk. */
export function ChildrenPages({ home, onGo }: ChildrenPagesProps) {
  const { actor } = useAtHand();
  const search = useSearch();
  const may = (operation: Operation) => operation.allow.some((rule) => rule.couldPass(actor));
  const openChild = (childId: string) => onGo(`/children/${childId}`);
  return (
    <Switch>
      {may(findChildren) && (
        <Route path="/children">
          <ChildrenList
            notSent={none}
            onOpen={openChild}
            onRegister={may(registerChild) ? () => onGo("/children/new") : null}
            onUncarried={may(listUncarried) ? () => onGo("/children/waiting") : null}
            onCards={may(listUncarried) ? () => onGo("/children/cards") : null}
            onImport={may(listImports) ? () => onGo("/children/import") : null}
          />
        </Route>
      )}
      {may(registerChild) && (
        <Route path="/children/new">
          <RegisterChild onDone={openChild} onLeave={() => onGo("/children")} onOpenChild={openChild} />
        </Route>
      )}
      {may(listUncarried) && (
        <Route path="/children/waiting">
          <Uncarried onOpen={openChild} onBack={() => onGo("/children")} />
        </Route>
      )}
      {may(listUncarried) && (
        <Route path="/children/cards">
          <CardStock onBack={() => onGo("/children")} />
        </Route>
      )}
      {may(listImports) && (
        <Route path="/children/import/:importId?">
          {({ importId }) => {
            const known = ImportId.safeParse(importId).data;
            const open = (id: string) => onGo(`/children/import/${id}`);
            if (known === undefined) return <Imports onOpen={open} onBack={() => onGo("/children")} />;
            return <ImportPage importId={known} onBack={() => onGo("/children/import")} onOpenChild={openChild} />;
          }}
        </Route>
      )}
      {may(findChildren) && (
        <Route path="/children/:childId">
          {({ childId }) => {
            const read = ChildId.safeParse(childId);
            return read.success ? (
              <ChildPage childId={read.data} onBack={() => onGo("/children")} />
            ) : (
              <NotHere onHome={() => onGo(home)} />
            );
          }}
        </Route>
      )}
      {may(listSessions) && (
        <Route path="/sessions/:sessionId?">
          {({ sessionId }) => {
            const known = SessionId.safeParse(sessionId).data;
            if (known === undefined) return <Sessions query={search} onOpen={(id) => onGo(`/sessions/${id}`)} />;
            return <SessionPage sessionId={known} onBack={() => onGo("/sessions")} onOpenChild={openChild} />;
          }}
        </Route>
      )}
      {may(listLeads) && (
        <Route path="/outreach">
          <Outreach query={search} onGo={onGo} onOpen={openChild} />
        </Route>
      )}
      {may(listTasks) && (
        <Route path="/tasks">
          <Tasks onOpen={openChild} />
        </Route>
      )}
      {may(readCoverage) && (
        <Route path="/coverage/list">
          <ChildrenIn query={search} onGo={onGo} onOpen={openChild} />
        </Route>
      )}
      {may(readCoverage) && (
        <Route path="/coverage/month">
          <Month query={search} onGo={onGo} />
        </Route>
      )}
      {may(readCoverage) && (
        <Route path="/coverage/counted">
          <Counted query={search} onGo={onGo} onOpen={openChild} />
        </Route>
      )}
      {may(readCoverage) && (
        <Route path="/coverage">
          <Coverage query={search} onGo={onGo} />
        </Route>
      )}
      {may(findChildren) && (
        <Route path="/aefi">
          <Aefis onOpen={openChild} />
        </Route>
      )}
      {may(listReferrals) && (
        <Route path="/growth">
          <Referrals onOpen={openChild} />
        </Route>
      )}
      {may(listCertificates) && (
        <Route path="/certificates">
          <Certificates onOpen={openChild} />
        </Route>
      )}
      {may(findChildren) && <Route path="/vaccines" component={Vaccines} />}
      <Route>
        <NotHere onHome={() => onGo(home)} />
      </Route>
    </Switch>
  );
}
