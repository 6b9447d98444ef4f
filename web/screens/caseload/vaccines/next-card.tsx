import { Trans, useLingui } from "@lingui/react/macro";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import type { ChildPlan } from "../../../../modules/immunization/plan-of.ts";
import { type Due, stopFor } from "./due.ts";
import { useTelling } from "./use-telling.ts";

/** The next day and its vaccines, as a leaf of a calendar; a plan ends some day. */
export function NextCard({ next, plan }: Pick<Due, "next"> & { readonly plan: ChildPlan }) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  if (next === null) {
    return (
      <p className="vaccine-next">
        <Trans>No further vaccine comes by this schedule.</Trans>
      </p>
    );
  }
  const say = (format: Intl.DateTimeFormatOptions) => i18n.date(new Date(next.on), { ...format, timeZone: "UTC" });
  const weekday = say({ weekday: "long" });
  return (
    <div className="vaccine-next">
      <span className="vaccine-leaf" aria-hidden="true">
        <span>{say({ month: "long" })}</span>
        <b>{say({ day: "numeric" })}</b>
      </span>
      <span>
        <b>
          <Trans>Next: {weekday}</Trans>, {telling.day(next.on)}
        </b>
        <span>
          {next.doses
            .map(({ code, vaccine }) => {
              const name = doseName(telling, code);
              return stopFor(plan, vaccine) ? t`${name} (ask the doctor first)` : name;
            })
            .join(", ")}
        </span>
      </span>
    </div>
  );
}
