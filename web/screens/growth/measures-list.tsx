import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Grows, type Judged, judged } from "../../../modules/growth/judged.ts";
import { type MeasureKept, wrongMeasures } from "../../../modules/growth/measure.ts";
import type { Score } from "../../../modules/growth/scores.ts";
import { illWords, signWords, wastingWords, wrongMeasureWords } from "../../text/growth.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Growing } from "./use-growing.ts";

interface MeasuresListProps {
  readonly child: Grows;
  /** The oldest first, without what was taken back. */
  readonly measures: readonly MeasureKept[];
  readonly growing: Growing | null;
}

const shownAtOnce = 2;

const shapes = { SAM: "overdue", MAM: "attention", normal: "done" } as const;

/** Every measure, the newest first: what it was, and what the WHO's tables say of it. */
export function MeasuresList({ child, measures, growing }: MeasuresListProps) {
  const { i18n } = useLingui();
  const [wrong, setWrong] = useState<MeasureKept | null>(null);
  const newestFirst = measures.toReversed();
  const all = i18n.number(measures.length);
  const listOf = (some: readonly MeasureKept[]) => (
    <ul className="growth-measures">
      {some.map((measure) => (
        <li key={measure.measureId}>
          <MeasureLine measure={measure} found={judged(child, measure)} />
          {growing && (
            <Button look="bare" onPress={() => setWrong(measure)}>
              <Trans>Wrong?</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {listOf(newestFirst.slice(0, shownAtOnce))}
      {newestFirst.length > shownAtOnce && (
        <details className="growth-more">
          <summary>
            <Trans>Earlier ones, of {all} in all</Trans>
          </summary>
          {listOf(newestFirst.slice(shownAtOnce))}
        </details>
      )}
      {wrong && growing && <TakeBack measure={wrong} growing={growing} onClose={() => setWrong(null)} />}
    </>
  );
}

export function MeasureLine({ measure, found }: { readonly measure: MeasureKept; readonly found: Judged }) {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  const { weightKg, heightCm, muacMm, headCm, oedema, ill } = measure;
  const n = (value: number) => i18n.number(value);
  const said = [
    weightKg === null ? null : t`${n(weightKg)} kg`,
    heightCm === null ? null : t`${n(heightCm)} cm`,
    muacMm === null ? null : t`arm ${n(muacMm)} mm`,
    headCm === null ? null : t`head ${n(headCm)} cm`,
    oedema === true ? t`feet swollen` : null,
    ...ill.map((sign) => i18n._(illWords[sign])),
  ].filter((one) => one !== null);
  const { class: is } = found.wasted;
  return (
    <span className="growth-measure">
      <b>{said.join(" · ")}</b>
      <span>
        {shownDay(measure.on)}
        {is !== null && (
          <>
            {" · "}
            <i className={`shape shape-${shapes[is]}`} aria-hidden="true" /> {i18n._(wastingWords[is])}
            {is !== "normal" && `: ${found.wasted.by.map((sign) => i18n._(signWords[sign])).join(", ")}`}
          </>
        )}
      </span>
      <Zs found={found} />
    </span>
  );
}

function Zs({ found: { scores } }: { readonly found: Judged }) {
  const { t, i18n } = useLingui();
  const z = (score: Score) =>
    i18n.number(score.z, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const shown = [
    [t`weight for age`, scores.weightForAge],
    [t`length for age`, scores.lengthForAge],
    [t`weight for length`, scores.weightForLength],
  ] as const;
  const known = shown.flatMap(([words, score]) => (score === null ? [] : [`${words} ${z(score)}`]));
  return known.length === 0 ? null : (
    <span className="quiet">
      <Trans>z-scores: {known.join(" · ")}</Trans>
    </span>
  );
}

interface TakeBackProps {
  readonly measure: MeasureKept;
  readonly growing: Growing;
  readonly onClose: () => void;
}

function TakeBack({ measure, growing, onClose }: TakeBackProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState<(typeof wrongMeasures)[number] | "">("");
  const [asked, setAsked] = useState(false);
  async function save() {
    setAsked(true);
    if (why !== "" && (await growing.takeBack(measure.measureId, why))) onClose();
  }
  return (
    <Dialog title={t`What is wrong?`} onClose={onClose}>
      <div className="growth-form">
        <OneOf
          name="wrong-measure"
          question={t`This measure stays readable, and counts no more.`}
          wrong={asked && why === "" ? t`Choose one.` : null}
          answers={wrongMeasures.map((one) => ({ value: one, words: i18n._(wrongMeasureWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={growing.refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button look="stop" working={growing.working} onPress={() => void save()}>
            <Trans>Take it back</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
