import "./clip-facts.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Operation } from "../../../foundation/operation.ts";
import { readDoses } from "../../../modules/adherence/operations.ts";
import { EpisodeId } from "../../../modules/treatment/episode.ts";
import { readTreatments } from "../../../modules/treatment/operations.ts";
import { phaseOf } from "../../../modules/treatment/regimen.ts";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import { doubtExplained } from "../../text/clips.ts";
import { Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { useDayWords } from "../doses/use-day-words.ts";
import { useTreatments } from "../treatment/use-treatments.ts";
import { ClipWeek } from "./clip-week.tsx";
import type { WaitingClip } from "./use-clips.ts";

/** What is known beside the clip: doubt of its day, the days around it, and the tablets that were due. */
export function ClipFacts({ clip }: { readonly clip: WaitingClip }) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const { long } = useDayWords();
  const may = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(actor));
  const { doubt, recordedAt, patientId } = clip;
  const { tablets } = clip.episode;
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
        {tablets === null ? (
          <p>
            <Trans>How many tablets were due is not recorded.</Trans>
          </p>
        ) : (
          <p className="clip-tablets">
            <b>
              <Plural value={tablets} one="# tablet" other="# tablets" />
            </b>
            {may(readTreatments) && <Contents clip={clip} />}
          </p>
        )}
      </Panel>
    </div>
  );
}

/** What is in each: "HRZE · 75 · 150 · 400 · 275 mg". */
function Contents({ clip: { patientId, episode, day } }: { readonly clip: WaitingClip }) {
  const { t, i18n } = useLingui();
  const treatment = useTreatments(patientId).data?.find(({ episodeId }) => episodeId === episode.episodeId);
  const regimen = treatment?.regimen ? regimenOf(treatment.regimen) : null;
  const code = treatment?.phases.findLast(({ beganOn }) => beganOn <= day)?.code;
  const phase = regimen && code ? phaseOf(regimen, code) : null;
  if (!phase) return null;
  const inOne = phase.strengthMg.map((mg, at) => `${phase.combination.charAt(at)} ${i18n.number(mg)}`).join(" · ");
  return (
    <span>
      {phase.combination} <small>{t`${inOne} mg in each`}</small>
    </span>
  );
}
