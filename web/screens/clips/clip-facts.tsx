import "./clip-facts.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Operation } from "../../../foundation/operation.ts";
import { readDoses } from "../../../modules/adherence/operations.ts";
import { EpisodeId } from "../../../modules/treatment/episode.ts";
import { doubtExplained } from "../../text/clips.ts";
import { Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { TakesCount, TakesList } from "../doses/takes.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { ClipWeek } from "./clip-week.tsx";
import type { WaitingClip } from "./use-clips.ts";

/** What is known beside the clip: doubt of its day, the days around it, and the tablets that were due. */
export function ClipFacts({ clip }: { readonly clip: WaitingClip }) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const { long } = useDayWords();
  const may = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(actor));
  const { doubt, recordedAt, patientId } = clip;
  const { takes } = clip.episode;
  const episode = EpisodeId.parse(clip.episode.episodeId);
  const [day, filmedOn] = [long(clip.day), long(recordedAt)];
  return (
    <div className="clip-facts">
      {doubt && (
        <section className="clip-odd">
          <h3>
            <i className="shape shape-attention" aria-hidden="true" />
            <Trans>Which day is it?</Trans>
          </h3>
          <p>{i18n._(doubtExplained[doubt])}</p>
          <p>
            <Trans>
              It counts for {day}. Its clock says {filmedOn}.
            </Trans>
          </p>
        </section>
      )}
      {may(readDoses) && <ClipWeek patientId={patientId} episodeId={episode} day={clip.day} />}
      <Panel title={t`Expected on this day`}>
        {takes.length === 0 ? (
          <p>
            <Trans>No dose was due.</Trans>
          </p>
        ) : (
          <>
            <p className="clip-tablets">
              <b>
                <TakesCount takes={takes} />
              </b>
            </p>
            <TakesList takes={takes} />
          </>
        )}
      </Panel>
    </div>
  );
}
