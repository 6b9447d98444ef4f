import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { readSession } from "../../../modules/sessions/operations.ts";
import { sessionStateWords, sessionWhyWords } from "../../text/sessions.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShownDay } from "../patients/shown-day.ts";

type Word = AnswerOf<typeof readSession>["words"][number];

/** What was said of a session, by whom: nothing of it is ever written over. */
export function WordsPanel({ words }: { readonly words: readonly Word[] }) {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  if (words.length === 0) return null;
  const kindOf = ({ kind }: Word) => {
    if (kind === "changed") return t`The plan was changed`;
    return i18n._(sessionStateWords[kind === "opened" ? "open" : kind]);
  };
  return (
    <Panel title={t`What was said`}>
      <ul className="session-words">
        {words.map((word) => (
          <li key={word.at}>
            <b>{kindOf(word)}</b>
            {isWhy(word.why) && <> · {i18n._(sessionWhyWords[word.why])}</>}
            {" · "}
            {shownDay(word.on)}
            {word.by.name !== null && <> · {word.by.name}</>}
            {word.note !== null && (
              <p>
                <Trans>Note: {word.note}</Trans>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const isWhy = (why: string | null): why is keyof typeof sessionWhyWords => why !== null && why in sessionWhyWords;
