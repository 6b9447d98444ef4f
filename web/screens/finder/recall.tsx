import "./finder.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type RecallResult, recallResults } from "../../../modules/outreach/recall.ts";
import { scriptOf } from "../../text/language.ts";
import { Act } from "../phone/parts/act.tsx";
import { PhonePage } from "../phone/parts/phone-page.tsx";
import { Word } from "../phone/parts/word.tsx";
import { useFollowed } from "../phone/phone-at-hand.ts";
import { BigAnswer } from "./big-answer.tsx";
import { useDaySaid } from "./day-said.ts";
import { useFinder } from "./finder-at-hand.ts";
import { standing } from "./lanes.ts";
import { NotKept } from "./not-kept.tsx";
import { Picture, recallPictures } from "./pictures.tsx";
import { ReadAloud } from "./read-aloud.tsx";

interface RecallProps {
  readonly recallId: string;
  readonly onDone: (words: string, takeBack: () => Promise<boolean>) => void;
}

/** One home where a visit is needed, and what came of it. Once it went it is final: it is asked once more, and waits for a while. */
export function Recall({ recallId, onDone }: RecallProps) {
  const { t } = useLingui();
  const { finds, said, now, today, newId, close, go } = useFinder();
  const daySaid = useDaySaid();
  const { recalls } = useFollowed(finds);
  const [chosen, setChosen] = useState<RecallResult | null>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const home = () => go("/w/");
  const recall = standing(recalls, now()).find((one) => one.recallId === recallId);
  const saidHere = said().closed.some((one) => one.recallId === recallId);
  if (recall === undefined || saidHere) {
    const over = t`Nobody needs to call there any more.`;
    return (
      <PhonePage title={t`Please call at`} onBack={home} tools={<ReadAloud words={[over]} />}>
        <Word look="unknown">{over}</Word>
        <Act look="main" onPress={home}>
          <Trans>To the first page</Trans>
        </Act>
      </PhonePage>
    );
  }
  const { code, lane, mark, neededBy } = recall;
  const day = daySaid(neededBy);
  const answers: Record<RecallResult, string> = {
    found: t`The family is at home`,
    "not-found": t`The home was not found`,
    moved: t`They have moved away`,
    refused: t`They do not want it`,
  };
  const sure: Record<RecallResult, string> = {
    found: t`The health worker is told that the family is at home.`,
    "not-found": t`The health worker is told that the home was not found.`,
    moved: t`The health worker is told that they have moved away.`,
    refused: t`Nobody will come for this again. Are you sure?`,
  };

  async function send(result: RecallResult) {
    setWorking(true);
    setFailed(false);
    try {
      const said = { recallId: recall?.recallId as never, wordId: newId() as never, result, on: today() };
      const takeBack = await close(said, code);
      const answer = answers[result];
      onDone(t`Told: ${answer}. It goes by itself.`, takeBack);
    } catch {
      setFailed(true);
      setWorking(false);
    }
  }

  if (chosen !== null) {
    return (
      <PhonePage
        key={chosen}
        title={answers[chosen]}
        onBack={() => setChosen(null)}
        tools={<ReadAloud words={[answers[chosen], sure[chosen]]} />}
      >
        <div className="phone-middle">
          <Picture of={recallPictures[chosen]} size={112} />
          <p className="phone-lead">{sure[chosen]}</p>
        </div>
        {failed && <NotKept />}
        <div className="phone-acts">
          <Act
            look={chosen === "refused" ? "stop" : "main"}
            drawing="send"
            working={working}
            onPress={() => void send(chosen)}
          >
            <Trans>Yes, send it</Trans>
          </Act>
          <Act working={working} onPress={() => setChosen(null)}>
            <Trans>No, go back</Trans>
          </Act>
        </div>
      </PhonePage>
    );
  }
  return (
    <PhonePage
      title={mark}
      onBack={home}
      tools={
        <ReadAloud
          words={[
            `${mark}. ${lane}.`,
            t`A visit is needed by ${day}`,
            t`What did you find?`,
            ...Object.values(answers),
          ]}
        />
      }
    >
      <dl className="finder-about">
        <div>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd lang={scriptOf(lane)}>{lane}</dd>
        </div>
        <div>
          <dt>
            <Trans>Needed by</Trans>
          </dt>
          <dd>{day}</dd>
        </div>
        <div>
          <dt>
            <Trans>To say on the phone</Trans>
          </dt>
          <dd className="finder-code">{code}</dd>
        </div>
      </dl>
      <h2 className="finder-question">
        <Trans>What did you find?</Trans>
      </h2>
      <div className="finder-answers">
        {recallResults.map((result) => (
          <BigAnswer
            key={result}
            drawn={recallPictures[result]}
            words={answers[result]}
            onPress={() => {
              setChosen(result);
              window.scrollTo({ top: 0 });
            }}
          />
        ))}
      </div>
    </PhonePage>
  );
}
