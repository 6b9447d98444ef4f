import { Trans, useLingui } from "@lingui/react/macro";
import { knownOf, type Symptom } from "../../../../modules/symptoms/symptom.ts";
import { symptomGradeWords, symptomWords } from "../../../text/symptoms.ts";
import { Act } from "../parts/act.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Listen } from "../parts/listen.tsx";
import { useListening } from "../parts/use-listening.ts";
import { Word } from "../parts/word.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";

interface ToldProps {
  readonly symptom: Symptom;
  /** A message in their own voice was kept too. */
  readonly spoken: boolean;
  readonly onSpeak: () => void;
  readonly onMore: () => void;
  readonly onHome: () => void;
}

/** What was told, what to do now, and nothing about which medicine: that is for the doctor. */
export function Told({ symptom, spoken, onSpeak, onMore, onHome }: ToldProps) {
  const { t, i18n } = useLingui();
  const { sending } = usePhone();
  const offline = useFollowed(sending) === "no-network";
  const listening = useListening();
  const { code, how } = symptom;
  const { danger } = knownOf[code];
  const severe = danger || how === "severe";
  const [name, grade] = [i18n._(symptomWords[code]), i18n._(symptomGradeWords[how])];
  const advice = [
    danger
      ? t`This can be serious. Go to your health worker or a hospital now, or call 108.`
      : severe
        ? t`Tell your health worker today.`
        : t`If it gets worse, tell your health worker.`,
    ...(code === "self-harm" ? [t`Do not stay alone now.`] : []),
    ...(severe ? [t`Do not stop your medicines by yourself: your doctor is told, and decides.`] : []),
  ];
  return (
    <>
      <div className="feel-said" role="status">
        <i className="shape shape-done" aria-hidden="true" />
        <span>
          <b>
            {name}: {grade}
          </b>
          {spoken && (
            <small>
              <Trans>Your message goes with it.</Trans>
            </small>
          )}
          <small>
            {offline ? (
              <Trans>It goes by itself when there is a network. Do not wait for it if you feel very ill.</Trans>
            ) : (
              <Trans>It goes by itself</Trans>
            )}
          </small>
        </span>
      </div>
      <Word look={danger ? "overdue" : severe ? "attention" : "unknown"}>
        {advice.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Word>
      {danger && (
        <a className="act act-stop feel-call" href="tel:108">
          <Drawing name="call" />
          <span>
            <Trans>Call 108</Trans>
          </span>
        </a>
      )}
      <Listen to={advice} listening={listening} />
      {!spoken && (
        <Act drawing="microphone" onPress={onSpeak}>
          <Trans>Say it in your own voice</Trans>
        </Act>
      )}
      <Act drawing="unwell" onPress={onMore}>
        <Trans>Something else troubles me too</Trans>
      </Act>
      <Act look="main" onPress={onHome}>
        <Trans>Done</Trans>
      </Act>
    </>
  );
}
