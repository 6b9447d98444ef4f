import { findPatients, registerPatient } from "../../../../modules/people/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { inputOf, type Step, steps } from "./draft.ts";
import "../../../ui/field-shell.css";
import "../fields.css";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { leadTo } from "../../../ui/step-page.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useToday } from "../today.ts";
import { RegisterStep } from "./register-step.tsx";
import { ReviewPage } from "./review-page.tsx";
import { SimilarPage } from "./similar-page.tsx";
import { faultsAt, firstFault, type Refused, stepOf } from "./steps.ts";
import { useDraft } from "./use-draft.ts";
import { useSave } from "./use-save.ts";
import { type Similar, similarTo, useSimilar } from "./use-similar.ts";

/** The house says that there is somebody, and shows nobody. */
const notSeen: Similar = { seen: [], elsewhere: 1 };

interface RegisterProps {
  readonly onDone: (patientId: string) => void;
  readonly onLeave: () => void;
  readonly onOpenPatient: (patientId: string) => void;
}

export function Register({ onDone, onLeave, onOpenPatient }: RegisterProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const today = useToday();
  const { draft, write, forget, resumed, goOn, beginAnew } = useDraft();
  const similar = useSimilar(draft, today);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  /** A step that was opened from the review leads back to it. */
  const [inReview, setInReview] = useState(draft.at === "review");
  const [afterSimilar, setAfterSimilar] = useState<Step>("review");
  const [saidAlike, setSaidAlike] = useState(false);
  const save = useSave(registerPatient, {
    ...{ draft, write, onSaved: finish, onRefused: answerRefusal },
    readAnew: [findPatients],
  });
  usePageTitle(t`Register a patient`, t`Khurak`);

  const alike = (similar.data ? similarTo(similar.data) : "") || (saidAlike ? "not-seen" : "");
  const looked = alike !== "" && draft.isNot === alike;
  const toLookAt = alike !== "" && !looked;

  function go(at: Step) {
    setWrong([]);
    write({ at });
    if (at === "review") setInReview(true);
  }

  function next(step: Step) {
    const faults = faultsAt(step, draft, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    goOn();
    const following = steps[steps.indexOf(step as (typeof steps)[number]) + 1];
    if (!inReview && following) return go(following);
    if (toLookAt) return look("review");
    go(firstFault(draft, today) ?? "review");
  }

  function back(step: Step) {
    const before = steps[steps.indexOf(step as (typeof steps)[number]) - 1];
    if (inReview && faultsAt(step, draft, today).length === 0) return go("review");
    if (before) return go(before);
    onLeave();
  }

  function look(andThen: Step) {
    setAfterSimilar(andThen);
    go("similar");
  }

  function send() {
    const missing = firstFault(draft, today);
    if (missing) return go(missing);
    if (toLookAt) return look("review");
    void save.send(inputOf(draft, today, language, looked));
  }

  function finish() {
    forget();
    onDone(draft.patientId);
  }

  function answerRefusal(refused: Refused) {
    const step = stepOf(refused);
    if (refused.code === "looks-like-another") {
      setSaidAlike(true);
      write({ isNot: "" });
      void similar.refetch();
      return look("review");
    }
    if (step) go(step);
  }

  if (draft.at === "review") {
    return (
      <ReviewPage
        draft={draft}
        today={today}
        save={save}
        looked={similar.isSuccess}
        onChange={go}
        onBack={() => {
          setInReview(false);
          go("consent");
        }}
        onSave={send}
        onSavedBefore={finish}
      />
    );
  }
  if (draft.at === "similar") {
    return (
      <SimilarPage
        similar={similar.data && similarTo(similar.data) !== "" ? similar.data : notSeen}
        looking={similar.isFetching}
        onSame={onOpenPatient}
        onOther={() => {
          write({ isNot: alike });
          go(afterSimilar);
        }}
        onBack={() => go(afterSimilar === "review" ? "consent" : afterSimilar)}
        onLeave={onLeave}
      />
    );
  }
  const { at } = draft;
  return (
    <RegisterStep
      key={at}
      step={at}
      draft={draft}
      today={today}
      wrong={wrong}
      refused={save.refused}
      inReview={inReview}
      begunBefore={resumed ? beginAnew : null}
      onLook={toLookAt ? () => look(at) : null}
      onChange={(change, answered = Object.keys(change)) => {
        write(change);
        setWrong(wrong.filter((field) => !answered.includes(field)));
      }}
      onNext={() => next(at)}
      onBack={() => back(at)}
      onThrowAway={() => {
        forget();
        onLeave();
      }}
    />
  );
}
