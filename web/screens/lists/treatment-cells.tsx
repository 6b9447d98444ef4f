import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { silentDays } from "../../../modules/reports/numbers.ts";
import { setWords } from "../../text/programme.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { DoseBar } from "../programme/dose-bar.tsx";
import { outcomeShape } from "../programme/look-of.ts";
import { daysFrom } from "../treatment/days.ts";
import type { Listed } from "./use-list.ts";
import { useTraitWords } from "./use-trait-words.ts";

interface TreatmentProps {
  readonly treatment: NonNullable<Listed["treatment"]>;
}

export function NumberInRegister({ treatment: { registrationNumber } }: TreatmentProps) {
  return registrationNumber;
}

export function PhaseAndDay({ treatment: { phase, regimen, dayNumber } }: TreatmentProps) {
  const { i18n } = useLingui();
  const { said } = useTraitWords();
  const day = i18n.number(dayNumber);
  return (
    <span className="programme-lines programme-phase">
      {phase !== null && <span>{i18n._(setWords[phase])}</span>}{" "}
      <small>
        <Trans>day {day}</Trans>
        {regimen !== null && ` · ${said("regimen", regimen)}`}
      </small>
    </span>
  );
}

export function HowEnded({ treatment: { closed } }: TreatmentProps) {
  const { i18n } = useLingui();
  if (closed === null) return null;
  const shape = outcomeShape[closed.outcome];
  return (
    <span className={`programme-outcome programme-outcome-${shape}`}>
      <i className={`shape shape-${shape}`} aria-hidden="true" />
      {i18n._(setWords[closed.outcome])}
    </span>
  );
}

export function ClosedOn({ treatment: { closed } }: TreatmentProps) {
  const shownDay = useShownDay();
  if (closed === null) return null;
  const day = shownDay(closed.on);
  return (
    <>
      <span className="programme-at-desk">{day}</span>
      <span className="programme-in-hand">
        <Trans>Closed on {day}</Trans>
      </span>
    </>
  );
}

/** Of the thirty days that have ended: how many were taken, and of these how many somebody saw. */
export function DosesLately({ treatment: { lately } }: TreatmentProps) {
  const { i18n } = useLingui();
  const { verified, reported, due } = lately;
  const [taken, seen, told, all] = [verified + reported, verified, reported, due].map((count) => i18n.number(count));
  if (due === 0) return <NoDayYet />;
  return (
    <span className="programme-lines">
      <DoseBar doses={lately} small />
      <span>
        <Trans>
          {taken} of {all} taken
        </Trans>{" "}
        <small className="programme-together">
          <Trans>
            {seen} seen, {told} told
          </Trans>
        </small>
      </span>
    </span>
  );
}

function NoDayYet() {
  return (
    <span className="programme-small">
      <Trans>No day has ended yet</Trans>
    </span>
  );
}

/** Seen and told are never added up: only the first was seen. */
export function DosesSoFar({ treatment: { doses } }: TreatmentProps) {
  const { i18n } = useLingui();
  const [seen, told, due] = [i18n.number(doses.verified), i18n.number(doses.reported), i18n.number(doses.due)];
  if (doses.due === 0) return <NoDayYet />;
  return (
    <span className="programme-lines">
      <DoseBar doses={doses} small />
      <small>
        <Trans>
          {seen} seen, {told} told of {due} due
        </Trans>
      </small>
    </span>
  );
}

/** Before whoever is counted as silent stands the hatched shape of what nobody knows. */
export function LastHeard({ treatment, today }: TreatmentProps & { readonly today: CalendarDay }) {
  const { t } = useLingui();
  const { heardOn, startedOn } = treatment;
  const days = heardOn === null ? null : Math.max(0, daysFrom(heardOn, today));
  // As the house counts it: days that have ended since the last word, or since the first dose was due.
  const silent = (days === null ? daysFrom(startedOn, today) : days - 1) >= silentDays;
  return (
    <span className={`programme-heard${silent ? " programme-heard-silent" : ""}`}>
      {silent && <i className="shape shape-unknown" aria-hidden="true" />}
      <span>
        <span className="programme-in-hand">{t`Last heard`}</span>{" "}
        {days === null ? (
          <Trans>never</Trans>
        ) : (
          <Plural value={days} _0="today" _1="yesterday" one="# day ago" other="# days ago" />
        )}
      </span>
    </span>
  );
}
