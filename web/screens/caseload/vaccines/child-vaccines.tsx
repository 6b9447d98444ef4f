import "./vaccines.css";
import { Plural, Trans } from "@lingui/react/macro";
import { type ReactNode, useCallback, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { CalledName } from "../../children/called.tsx";
import { NotSent } from "../../not-sent.tsx";
import { AfterVaccines } from "./after-vaccines.tsx";
import type { BatchesHere } from "./batch.ts";
import { dueOf, keptPlanOf } from "./due.ts";
import { Gave } from "./gave.tsx";
import type { Gift } from "./gift.ts";
import { GivenList } from "./given-list.tsx";
import { LaterList } from "./later-list.tsx";
import { NextCard } from "./next-card.tsx";
import { OnTheCard } from "./on-the-card.tsx";
import { StoppedVaccines } from "./stopped-vaccines.tsx";
import { TodayVaccines } from "./today-vaccines.tsx";
import { type DoseId, useVaccinating } from "./use-vaccinating.ts";

interface ChildVaccinesProps {
  readonly child: CarriedChild;
  readonly today: CalendarDay;
  /** The others of the phone: brothers and sisters among them. */
  readonly carried: readonly CarriedChild[];
  readonly batches: BatchesHere;
  readonly onOpenChild: (childId: string) => void;
  readonly onBack: () => void;
  /** What else is known of the child. */
  readonly children: ReactNode;
}

interface Just {
  readonly gifts: readonly Gift[];
  readonly ids: readonly DoseId[];
  readonly at: number;
}

/** What a child is to be given today, what comes, and what was given. */
export function ChildVaccines({ child, today, carried, batches, onOpenChild, onBack, children }: ChildVaccinesProps) {
  const { now } = useAtHand();
  const giving = useVaccinating(child.childId);
  const undoing = useVaccinating(child.childId);
  const [just, setJust] = useState<Just | null>(null);
  const [mayUndo, setMayUndo] = useState(false);
  const [undone, setUndone] = useState(false);
  const [copying, setCopying] = useState(false);
  const gone = useCallback(() => setMayUndo(false), []);
  const plan = keptPlanOf(child, today);
  const due = dueOf(plan);
  const { doses } = child.immunization;
  // On the disk of the phone: the house's answer is not waited for.
  const isKept = just?.ids.every((id) => doses.some(({ doseId }) => doseId === id)) ?? false;

  function give(gifts: readonly Gift[]) {
    const written = gifts.map(({ vaccine, batch, expiresOn, site }) => ({
      ...{ vaccine, batch, expiresOn, site, doseId: giving.newDoseId(), on: today, evidence: "own-record" as const },
    }));
    setUndone(false);
    setMayUndo(true);
    setJust({ gifts, ids: written.map(({ doseId }) => doseId), at: now() });
    void giving.give(written);
  }

  async function undo() {
    if (!just || !(await undoing.takeBack(just.ids, "pressed-by-mistake"))) return;
    setJust(null);
    setUndone(true);
  }

  if (just && isKept) {
    return (
      <Gave
        codes={just.gifts.map(({ code }) => code)}
        at={just.at}
        next={due.next}
        plan={plan}
        mayUndo={mayUndo && giving.refused === null}
        undoing={undoing.working}
        refused={giving.refused ?? undoing.refused}
        onUndo={() => void undo()}
        onGone={gone}
        onNextChild={onBack}
        onChild={() => setJust(null)}
      />
    );
  }
  return (
    <div className="vaccine-page">
      <div role="status">
        {undone && (
          <Notice look="done" inLiveRegion>
            <Trans>Taken back</Trans>
          </Notice>
        )}
      </div>
      <StoppedVaccines plan={plan} stopped={due.stopped} />
      {due.now.length === 0 && due.stopped.length === 0 && (
        <p className="vaccine-nothing">
          <i className="shape shape-done" aria-hidden="true" /> <Trans>Nothing is due today.</Trans>
        </p>
      )}
      {due.now.length > 0 && (
        <TodayVaccines child={child} plan={plan} due={due} batches={batches} working={giving.working} onGive={give} />
      )}
      <NotSent refused={giving.refused} />
      <NextCard next={due.next} plan={plan} />
      <Siblings child={child} carried={carried} today={today} onOpenChild={onOpenChild} />
      <AfterVaccines child={child} today={today} />
      <LaterList plan={plan} />
      <GivenList childId={child.childId} immunization={child.immunization} plan={plan} />
      <Button icon="plus" onPress={() => setCopying(true)}>
        <Trans>Add from the card</Trans>
      </Button>
      {copying && (
        <OnTheCard childId={child.childId} born={child.born.day} plan={plan} onClose={() => setCopying(false)} />
      )}
      {children}
    </div>
  );
}

type SiblingsProps = Pick<ChildVaccinesProps, "child" | "carried" | "today" | "onOpenChild">;

/** Those who are reached by the same phone and have something due: the family is here now. */
function Siblings({ child, carried, today, onOpenChild }: SiblingsProps) {
  const number = child.phone?.number;
  if (number === undefined) return null;
  const with_ = carried.filter((one) => one.childId !== child.childId && one.phone?.number === number);
  const due = with_
    .map((one) => ({ one, open: dueOf(keptPlanOf(one, today)).now.length }))
    .filter(({ open }) => open > 0);
  return due.map(({ one, open }) => (
    <button key={one.childId} type="button" className="vaccine-sibling" onClick={() => onOpenChild(one.childId)}>
      <i className="shape shape-due" aria-hidden="true" />
      <span>
        <Trans>Same phone:</Trans> <CalledName called={one.called} />{" "}
        <Plural value={open} one="# vaccine is due" other="# vaccines are due" />
      </span>
    </button>
  ));
}
