import { Trans, useLingui } from "@lingui/react/macro";
import { changesBetween } from "../../../../modules/schedules/changes.ts";
import type { DoseTold } from "../../../../modules/schedules/judge-given.ts";
import { type Child, type Plan, planFor } from "../../../../modules/schedules/plan.ts";
import { scheduleCodes } from "../../../../modules/schedules/programme.ts";
import { scheduleOf } from "../../../../modules/schedules/schedules.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { scheduleWords } from "../../../text/schedules.ts";
import { Panel } from "../../../ui/panel.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import { groupedChanges } from "./group-changes.ts";
import { useChangeWords } from "./use-change-words.ts";

interface OtherScheduleProps {
  readonly plan: Plan;
  readonly child: Child;
  readonly told: readonly DoseTold[];
}

/** The same child on the same day by the other schedule: what would be different. */
export function OtherSchedule({ plan, child, told }: OtherScheduleProps) {
  const { t, i18n } = useLingui();
  const { text, telling } = useScheduleWords();
  const code = scheduleCodes.find((one) => one !== plan.schedule);
  const loaded = code && scheduleOf(code);
  const say = useChangeWords();
  if (!loaded) return null;
  const other = planFor(loaded, child, told, plan.today);
  const changes = changesBetween(plan, other);
  const { sentences, addedLater, dropped } = groupedChanges(changes);
  const names = (codes: readonly string[]) => codes.map((one) => doseName(telling, one)).join(", ");
  const [later, gone] = [names(addedLater), names(dropped)];
  const { programme } = loaded;
  const schedule = i18n._(scheduleWords[programme.code]);
  const unverified = programme.unverified[0];
  return (
    <Panel title={t`What the other schedule would change: ${schedule}`}>
      <p className="quiet">
        {unverified !== undefined && text(unverified)}{" "}
        <Trans>
          Doses are compared by their names: one injection of Penta may be DPT, Hib and Hep B in the other schedule.
        </Trans>
      </p>
      {changes.length === 0 && (
        <p>
          <Trans>Nothing changes for this child on this day.</Trans>
        </p>
      )}
      <ul className="vaccines-changes">
        {sentences.map((change, at) => (
          <li key={`${change.is}-${"dose" in change ? change.dose : `${change.vaccine}-${String(at)}`}`}>
            {say(change, other)}
          </li>
        ))}
        {later !== "" && (
          <li>
            <Trans>Added, after other doses: {later}.</Trans>
          </li>
        )}
        {gone !== "" && (
          <li>
            <Trans>Not asked for: {gone}.</Trans>
          </li>
        )}
      </ul>
    </Panel>
  );
}
