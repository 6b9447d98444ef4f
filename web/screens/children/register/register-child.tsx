import "../../../ui/field-shell.css";
import "../../patients/fields.css";
import "../children.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { leadTo, StepPage } from "../../../ui/step-page.tsx";
import { FacilityField } from "../../patients/register/facility-field.tsx";
import { useSave } from "../../patients/register/use-save.ts";
import { useToday } from "../../patients/today.ts";
import { findChildren, listUncarried, readMeter, registerChild } from "../../../../modules/children/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { ChildFields } from "../identity/child-fields.tsx";
import { FamilyFields } from "../identity/family-fields.tsx";
import { ChildConsentFields } from "./child-consent.tsx";
import { type Draft, faultsAt, firstFault, hasTwinToCome, inputOf, type Step, steps } from "./draft.ts";
import { SimilarChildren } from "./similar-children.tsx";
import { useChildDraft } from "./use-child-draft.ts";
import { type SimilarChildren as Similar, similarTo, useSimilarChildren } from "./use-similar-children.ts";
import { WorkerField } from "./worker-field.tsx";

type Refused = Extract<Answered<typeof registerChild>, { is: "refused" }>;

/** The house says that there is one, and shows none. */
const notSeen: Similar = { seen: [], elsewhere: 1 };

const stepOfCode: Partial<Record<Refused["code"], Step>> = {
  "looks-like-another": "similar",
  "not-born-yet": "child",
  "not-a-child": "child",
  "not-a-facility": "family",
  "not-allowed": "family",
  "no-such-worker": "family",
};

interface RegisterChildProps {
  readonly onDone: (childId: string) => void;
  readonly onLeave: () => void;
  readonly onOpenChild: (childId: string) => void;
}

export function RegisterChild({ onDone, onLeave, onOpenChild }: RegisterChildProps) {
  const { t } = useLingui();
  const { actor, language } = useAtHand();
  const today = useToday();
  const { draft, write, forget, resumed, goOn, beginAnew, beginTwin } = useChildDraft();
  const similar = useSimilarChildren(draft, today);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [saidAlike, setSaidAlike] = useState(false);
  const [twin, setTwin] = useState(false);
  const save = useSave(registerChild, {
    ...{ draft, write, onSaved, onRefused },
    readAnew: [findChildren, readMeter, listUncarried],
  });
  usePageTitle(t`Register a child`, t`Khurak`);

  const alike = (similar.data ? similarTo(similar.data) : "") || (saidAlike ? "not-seen" : "");
  const isWorker = actor.assignments.some(({ role }) => role === "worker");

  function go(at: Step) {
    setWrong([]);
    write({ at });
  }

  function onSaved() {
    if (hasTwinToCome(draft)) {
      beginTwin();
      setSaidAlike(false);
      return setTwin(true);
    }
    forget();
    onDone(draft.childId);
  }

  function onRefused(refused: Refused) {
    const step = stepOfCode[refused.code];
    if (refused.code === "looks-like-another") {
      setSaidAlike(true);
      write({ isNot: "" });
      void similar.refetch();
    }
    if (step) go(step);
  }

  /** @param looked it was said just now that it is another child */
  function send(looked = alike !== "" && draft.isNot === alike) {
    const missing = firstFault(draft, today);
    if (missing) return go(missing);
    if (alike !== "" && !looked) return go("similar");
    void save.send(inputOf(draft, today, language, looked));
  }

  function next(step: Exclude<Step, "similar">) {
    const faults = faultsAt(step, draft, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    goOn();
    setTwin(false);
    const following = steps[steps.indexOf(step) + 1];
    if (following) return go(following);
    send();
  }

  function back(step: Exclude<Step, "similar">) {
    const before = steps[steps.indexOf(step) - 1];
    if (before) return go(before);
    onLeave();
  }

  if (draft.at === "similar") {
    return (
      <SimilarChildren
        similar={similar.data && similarTo(similar.data) !== "" ? similar.data : notSeen}
        looking={similar.isFetching || save.working}
        onSame={onOpenChild}
        onOther={() => {
          write({ isNot: alike, at: "consent" });
          send(true);
        }}
        onBack={() => go("consent")}
        onLeave={onLeave}
      />
    );
  }
  const { at } = draft;
  const titles = { child: t`Who is the child?`, family: t`Whose child is it?`, consent: t`Do they agree?` };
  const change = (changed: Partial<Draft>) => {
    write(changed);
    setWrong(wrong.filter((field) => !(field in changed) && !(field === "born" && bornIn(changed))));
  };
  return (
    <StepPage
      key={at}
      title={titles[at]}
      step={{ at: steps.indexOf(at) + 1, of: steps.length }}
      onBack={() => back(at)}
      onNext={() => next(at)}
      notice={save.refused && <NotSaved refused={save.refused} />}
      acts={
        <Acts
          at={at}
          refused={draft.care === "no" && at === "consent"}
          saved={save.refused?.code === "already-registered"}
          working={save.working}
          onSavedBefore={onSaved}
          onThrowAway={() => {
            forget();
            onLeave();
          }}
        />
      }
    >
      {twin && at === "child" && (
        <Notice look="done">
          <b>
            <Trans>Saved. Now the next one of the same birth.</Trans>
          </b>
          <span>
            <Trans>Family and address are filled in already.</Trans>
          </span>
        </Notice>
      )}
      {resumed && !twin && (
        <Notice
          look="attention"
          act={
            <Button onPress={beginAnew}>
              <Trans>Begin anew</Trans>
            </Button>
          }
        >
          <b>
            <Trans>You had begun to register a child.</Trans>
          </b>
        </Notice>
      )}
      {at === "child" && <ChildFields draft={draft} wrong={wrong} onChange={change} />}
      {at === "family" && (
        <>
          <FamilyFields draft={draft} wrong={wrong} onChange={change} />
          <FacilityField
            operation={registerChild}
            placeId={draft.placeId}
            wrong={wrong.includes("placeId")}
            onChange={(placeId) => change({ placeId, workerId: "" })}
          />
          {!isWorker && draft.placeId !== "" && (
            <WorkerField
              placeId={draft.placeId}
              workerId={draft.workerId}
              none={t`Nobody yet`}
              wrong={null}
              onChange={(workerId) => change({ workerId })}
            />
          )}
        </>
      )}
      {at === "consent" && <ChildConsentFields draft={draft} wrong={wrong} onChange={change} />}
    </StepPage>
  );
}

const bornIn = (changed: Partial<Draft>) =>
  ["day", "month", "year", "age", "ageUnit", "bornBy"].some((field) => field in changed);

interface ActsProps {
  readonly at: Exclude<Step, "similar">;
  /** Without a yes nothing is kept. */
  readonly refused: boolean;
  /** It had arrived already, when only the answer was lost. */
  readonly saved: boolean;
  readonly working: boolean;
  readonly onSavedBefore: () => void;
  readonly onThrowAway: () => void;
}

function Acts({ at, refused, saved, working, onSavedBefore, onThrowAway }: ActsProps) {
  if (refused) {
    return (
      <Button look="stop" onPress={onThrowAway}>
        <Trans>Throw away what was written</Trans>
      </Button>
    );
  }
  if (saved) {
    return (
      <Button look="main" onPress={onSavedBefore}>
        <Trans>Open the record</Trans>
      </Button>
    );
  }
  if (at !== "consent") {
    return (
      <Button type="submit" look="main">
        <Trans>Go on</Trans>
      </Button>
    );
  }
  return (
    <Button type="submit" look="main" icon="tick" working={working}>
      {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
    </Button>
  );
}

function NotSaved({ refused }: { readonly refused: Refused }) {
  const { i18n } = useLingui();
  return (
    <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>
      <b>{sayRefusal(i18n, refused)}</b>
      {refused.code !== "already-registered" && (
        <span>
          <Trans>What you wrote is still here. Sending it again saves it only once.</Trans>
        </span>
      )}
    </Notice>
  );
}
