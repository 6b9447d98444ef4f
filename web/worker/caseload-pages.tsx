import { useEffect, useState } from "react";
import { registerChild } from "../../modules/children/operations.ts";
import { later } from "../app/later.tsx";
import type { ChildRegistration } from "../screens/caseload/compare-child.tsx";
import type { Registration } from "../screens/caseload/compare.tsx";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import { newId } from "../field/browser.ts";
import type { OpenWorker } from "./open-worker.ts";
import { sameChild } from "./same-child.ts";
import { tasksHere } from "./tasks-here.ts";
import { useCarried } from "./use-carried.ts";
import { withWordsOfGrowth } from "./words-of-growth.ts";

const Person = later(() => import("../screens/caseload/person.tsx"), "Person");
const WaitingList = later(() => import("../screens/caseload/waiting-list.tsx"), "WaitingList");
const CarriedChild = later(() => import("../screens/caseload/carried-child.tsx"), "CarriedChild");
const CompareChild = later(() => import("../screens/caseload/compare-child.tsx"), "CompareChild");
const Scan = later(() => import("../screens/caseload/cards/scan.tsx"), "Scan");
const Leads = later(() => import("../screens/caseload/leads/leads-on-phone.tsx"), "LeadsOnPhone");
const Growth = later(() => withWordsOfGrowth(import("../screens/growth/growth-on-phone.tsx")), "GrowthOnPhone");
const MyTasks = later(() => import("../screens/caseload/tasks/my-tasks.tsx"), "MyTasks");
const Compare = later(() => import("../screens/caseload/compare.tsx"), "Compare");

interface CaseloadPagesProps {
  readonly worker: OpenWorker;
  readonly page: "patients" | "children" | "growth" | "leads" | "waiting" | "scan" | "tasks";
  /** A patient or a child; of what waits, the registration to be compared. */
  readonly id: string | null;
  readonly onGo: (path: string) => void;
}

/** The pages that are answered by the phone alone. */
export function CaseloadPages({ worker, page, id, onGo }: CaseloadPagesProps) {
  const { rows } = useFollowed(worker.caseload.here);
  if (page === "children") {
    return <OneChild worker={worker} childId={id} onGo={onGo} />;
  }
  if (page === "growth") return <ChildGrows worker={worker} childId={id} onGo={onGo} />;
  if (page === "leads") return <SeenByFinders worker={worker} onGo={onGo} />;
  if (page === "tasks") return <WhatIsAsked worker={worker} onGo={onGo} />;
  if (page === "scan") return <ScanCard worker={worker} onGo={onGo} />;
  if (page === "patients") {
    const person = rows.find(({ patientId }) => patientId === id) ?? null;
    return <Person person={person} onBack={() => onGo("/w/patients")} />;
  }
  return id === null ? (
    <WhatWaits worker={worker} onGo={onGo} />
  ) : (
    <ToCompare key={id} worker={worker} id={id} onGo={onGo} />
  );
}

interface OneChildProps extends Pick<CaseloadPagesProps, "worker" | "onGo"> {
  readonly childId: string | null;
}

function OneChild({ worker, childId, onGo }: OneChildProps) {
  const { carried, today } = useCarried(worker);
  const lastRead = useFollowed(worker.cards.lastRead);
  const about = useFollowed(worker.waiting)?.filter((row) => row.about === childId) ?? [];
  return (
    <CarriedChild
      child={carried.find((one) => one.childId === childId) ?? null}
      carried={carried}
      today={today}
      batches={worker.batches}
      cards={worker.cards}
      read={lastRead?.childId === childId && lastRead.read.is === "read" ? lastRead.read : null}
      notSent={about.some(({ operation }) => operation === registerChild.name)}
      refused={about.some(({ state }) => state === "refused")}
      onBack={() => onGo("/w/children")}
      onGrowth={() => onGo(`/w/growth/${childId}`)}
      onOpenChild={(other) => onGo(`/w/children/${other}`)}
      onWaiting={() => onGo("/w/waiting")}
    />
  );
}

function ChildGrows({ worker, childId, onGo }: OneChildProps) {
  const { carried, today } = useCarried(worker);
  return (
    <Growth
      child={carried.find((one) => one.childId === childId) ?? null}
      today={today}
      onBack={() => onGo(`/w/children/${childId}`)}
    />
  );
}

function SeenByFinders({ worker, onGo }: Pick<CaseloadPagesProps, "worker" | "onGo">) {
  const { carried, today, leads } = useCarried(worker);
  return (
    <Leads
      leads={leads}
      carried={carried}
      today={today}
      onBack={() => onGo("/w/children")}
      onRegister={(leadId) => onGo(`/w/children/new?lead=${leadId}`)}
    />
  );
}

function ScanCard({ worker, onGo }: Pick<CaseloadPagesProps, "worker" | "onGo">) {
  const { carried, today } = useCarried(worker);
  return (
    <Scan
      cards={worker.cards}
      carried={carried}
      today={today}
      onBack={() => onGo("/w/children")}
      onChild={(childId, read) => {
        worker.cards.lastRead.tell({ childId, read });
        onGo(`/w/children/${childId}`);
      }}
    />
  );
}

function WhatIsAsked({ worker, onGo }: Pick<CaseloadPagesProps, "worker" | "onGo">) {
  const { carried, today } = useCarried(worker);
  return (
    <MyTasks
      tasks={tasksHere(worker.onHand())}
      carried={carried}
      today={today}
      onBack={() => onGo("/w/children")}
      onOpenChild={(childId) => onGo(`/w/children/${childId}`)}
    />
  );
}

function WhatWaits({ worker, onGo }: Pick<CaseloadPagesProps, "worker" | "onGo">) {
  const { outbox } = worker;
  const waiting = useFollowed(worker.waiting);
  const standing = useFollowed(worker.sending);
  const [sentToday, setSentToday] = useState(0);
  useEffect(() => {
    const count = () => void outbox.sentToday().then(setSentToday);
    count();
    return outbox.onChange(count);
  }, [outbox]);
  return (
    <WaitingList
      waiting={waiting}
      standing={standing}
      sentToday={sentToday}
      onSendNow={worker.sendNow}
      outbox={outbox}
      onCompare={({ id }) => onGo(`/w/waiting/${id}`)}
    />
  );
}

function ToCompare({ worker, id, onGo }: ToCompareProps) {
  const { outbox } = worker;
  const [registration, setRegistration] = useState<Registration | ChildRegistration | null>(null);
  const back = () => onGo("/w/waiting");
  useEffect(() => {
    let here = true;
    outbox.inputOf(id).then(
      (input) => here && setRegistration(input as Registration | ChildRegistration),
      // It was sent or removed meanwhile, in another tab.
      () => here && onGo("/w/waiting"),
    );
    return () => {
      here = false;
    };
  }, [outbox, id, onGo]);
  if (registration === null) return null;
  const other = () =>
    void outbox.replace(id, { id: newId(), input: { ...registration, similar: "looked-at-and-new" } }).then(back);
  if ("childId" in registration) {
    return (
      <CompareChild
        registration={registration}
        onSame={(childId) =>
          void sameChild(worker, { id, registration, childId }).then((shown) => onGo(`/w/children/${shown}`))
        }
        onOther={other}
        onBack={back}
      />
    );
  }
  return (
    <Compare
      registration={registration}
      onSame={(patientId) => void outbox.giveUp(id).then(() => onGo(`/w/patients/${patientId}`))}
      onOther={other}
      onBack={back}
    />
  );
}

interface ToCompareProps {
  readonly worker: OpenWorker;
  readonly id: string;
  readonly onGo: (path: string) => void;
}
