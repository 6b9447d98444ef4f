import "./finder.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import {
  type AgeSeen,
  agesSeen,
  type CardSeen,
  cardsSeen,
  voiceSecondsAtMost,
} from "../../../modules/outreach/lead.ts";
import type { Spoken } from "../../local/voice-recorder.ts";
import { Act } from "../phone/parts/act.tsx";
import { PhonePage } from "../phone/parts/phone-page.tsx";
import { HearAgain } from "../phone/speaking/hear-again.tsx";
import { SpeakNow } from "../phone/speaking/speak-now.tsx";
import { useFinder } from "./finder-at-hand.ts";
import { agePictures, cardPictures, mayComePictures, Picture } from "./pictures.tsx";
import { Question } from "./question.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { before, nothingSaid, type SightingDraft } from "./sighting-draft.ts";
import { Where } from "./where.tsx";

const draftKey = "sighting";

/** Three questions with pictures, and where it is. After "no" to the third there is nothing to be kept. */
export function NewChild({ onDone }: { readonly onDone: (words: string) => void }) {
  const { t } = useLingui();
  const { drafts, go } = useFinder();
  const [draft, setDraft] = useState(() => (drafts.get(draftKey) as SightingDraft | undefined) ?? nothingSaid);
  const home = () => go("/w/");

  function say(change: Partial<SightingDraft>): void {
    const next = { ...draft, ...change };
    if (next.step === "not-agreed") drafts.delete(draftKey);
    else drafts.set(draftKey, next);
    setDraft(next);
    if (next.step !== draft.step) window.scrollTo({ top: 0 });
  }
  function back(): void {
    const step = before[draft.step];
    if (step === null) home();
    else say({ step });
  }

  const ages: Record<AgeSeen, string> = {
    "under-a-month": t`Newborn, not a month old`,
    "under-a-year": t`Not a year old`,
    "one-to-five": t`One to five years`,
    older: t`Older than five`,
  };
  const cards: Record<CardSeen, string> = {
    card: t`Yes, there is a card`,
    "no-card": t`No, there is no card`,
    unknown: t`They do not know`,
  };
  const saidNo = t`The family said no, and that is their right. Nobody is told of this child.`;
  switch (draft.step) {
    case "age":
      return (
        <Question
          key="age"
          title={t`How old is the child?`}
          step={1}
          answers={agesSeen.map((age) => ({ value: age, words: ages[age], drawn: agePictures[age] }))}
          onChoose={(age) => say({ age, step: "card" })}
          onBack={back}
        />
      );
    case "card":
      return (
        <Question
          key="card"
          title={t`Is there a card of vaccines?`}
          step={2}
          answers={cardsSeen.map((card) => ({ value: card, words: cards[card], drawn: cardPictures[card] }))}
          onChoose={(card) => say({ card, step: "come" })}
          onBack={back}
        />
      );
    case "come":
      return (
        <Question
          key="come"
          title={t`Ask the family`}
          lead={t`“May a health worker come to your home? Only she is told.”`}
          step={3}
          answers={[
            { value: "yes", words: t`Yes, she may come`, drawn: mayComePictures.yes },
            { value: "no", words: t`No`, drawn: mayComePictures.no },
          ]}
          onChoose={(may) => (may === "yes" ? say({ step: "where" }) : say({ ...nothingSaid, step: "not-agreed" }))}
          onBack={back}
        />
      );
    case "not-agreed":
      return (
        <PhonePage
          key="not-agreed"
          title={t`Nothing was written down`}
          tools={<ReadAloud words={[t`Nothing was written down`, saidNo]} />}
        >
          <div className="phone-middle">
            <Picture of={mayComePictures.no} size={112} />
            <p className="phone-lead">{saidNo}</p>
          </div>
          <Act look="main" onPress={home}>
            <Trans>Done</Trans>
          </Act>
        </PhonePage>
      );
    case "where":
      return (
        <Where
          key="where"
          draft={draft}
          onSay={say}
          onBack={back}
          onSent={(called) => {
            drafts.delete(draftKey);
            onDone(
              called === null
                ? t`It hangs on your garland, and goes by itself.`
                : t`${called} hangs on your garland, and goes by itself.`,
            );
          }}
        />
      );
    case "voice":
      return <Voice key="voice" onSay={say} onBack={back} />;
  }
}

interface VoiceProps {
  readonly onSay: (change: Partial<SightingDraft>) => void;
  readonly onBack: () => void;
}

/** For whoever does not write: where it is and how to find it, in their own voice. */
function Voice({ onSay, onBack }: VoiceProps) {
  const { t } = useLingui();
  const finder = useFinder();
  const [voice, setVoice] = useState<Spoken | null>(null);
  return (
    <PhonePage title={t`In your own voice`} onBack={onBack}>
      {voice === null ? (
        <SpeakNow
          hears={finder}
          secondsAtMost={voiceSecondsAtMost}
          says={<Trans>Say how to find the home. Only the health worker who goes there hears it.</Trans>}
          onMade={setVoice}
        />
      ) : (
        <>
          <HearAgain spoken={voice} />
          <div className="phone-acts">
            <Act look="main" drawing="on" onPress={() => onSay({ voice, step: "where" })}>
              <Trans>It is good</Trans>
            </Act>
            <Act drawing="again" onPress={() => setVoice(null)}>
              <Trans>Say it again</Trans>
            </Act>
          </div>
        </>
      )}
    </PhonePage>
  );
}
