import { Trans, useLingui } from "@lingui/react/macro";
import { manualWords, missedWords, withdrawalWords } from "../../text/doses.ts";
import { Button } from "../../ui/button.tsx";
import { useByWords } from "../patients/page/by-words.ts";
import { type Fact, lookAfter, shapeOf, wordOf } from "./day-look.ts";
import { SourceGlyph } from "./source-glyph.tsx";
import { useDayWords } from "./use-day-words.ts";
import type { FactId } from "./use-recording.ts";

interface Acts {
  readonly onCorrect: (factId: FactId) => void;
  readonly onTakeBack: (factId: FactId) => void;
}

interface EvidenceProps {
  readonly evidence: readonly Fact[];
  /** What may be done about a word that stands. */
  readonly acts: Acts | null;
}

/** What was said of one day, the newest first; what was taken back is struck through. */
export function Evidence({ evidence, acts }: EvidenceProps) {
  const { t } = useLingui();
  return (
    <ul className="dose-facts" aria-label={t`What was said of this day`}>
      {evidence.map((fact) => (
        <li key={fact.factId}>
          <i className={`shape shape-${fact.withdrawn ? "none" : shapeOf[lookAfter(fact)]}`} aria-hidden="true" />
          <div>
            {fact.withdrawn ? (
              <>
                <del>
                  <What fact={fact} />
                </del>
                <TakenBack withdrawn={fact.withdrawn} />
              </>
            ) : (
              <What fact={fact} />
            )}
          </div>
          {acts && fact.withdrawn === null && (
            <div className="dose-fact-acts">
              <Button onPress={() => acts.onCorrect(fact.factId)}>
                <Trans>Correct</Trans>
              </Button>
              <Button onPress={() => acts.onTakeBack(fact.factId)}>
                <Trans>Take back</Trans>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function What({ fact }: { readonly fact: Fact }) {
  const { i18n } = useLingui();
  const { source, observed, says, because, known, by, at } = fact;
  const who = useByWords()(by);
  const when = useDayWords().moment(at);
  const reason = because && i18n._(missedWords[because]);
  const told = source === "patient" ? <Trans>The patient told {who}</Trans> : null;
  return (
    <>
      <b>
        {says === "missed" && (reason ? <Trans>Not taken: {reason}</Trans> : <Trans>Not taken</Trans>)}
        {says === "taken" &&
          (told ?? (observed ? <Trans>Seen by {who}</Trans> : <Trans>Known to {who} in another way</Trans>))}
      </b>
      <small>
        <SourceGlyph source={wordOf(fact)} size={14} />
        <span>
          {known && <>{i18n._(manualWords[known])}, </>}
          {says === "missed" && <>{told ?? <Trans>Recorded by {who}</Trans>}, </>}
          {when}
        </span>
      </small>
    </>
  );
}

function TakenBack({ withdrawn: { why, by, at } }: { readonly withdrawn: NonNullable<Fact["withdrawn"]> }) {
  const { i18n } = useLingui();
  const who = useByWords()(by);
  const when = useDayWords().moment(at);
  const reason = i18n._(withdrawalWords[why]);
  return (
    <small>
      <span>
        <Trans>
          Taken back by {who}, {when}: {reason}
        </Trans>
      </span>
    </small>
  );
}
