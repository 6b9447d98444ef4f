import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { nextStepOf, type StepStanding } from "../../../modules/immunization/aefi-steps.ts";
import { aefiNextWords } from "../../text/aefi-steps.ts";

interface NextStepProps {
  readonly steps: readonly StepStanding[];
  readonly now: string;
}

/** What is to be done next, by when, and how late it is. */
export function NextStep({ steps, now }: NextStepProps) {
  const { i18n } = useLingui();
  const next = nextStepOf(steps);
  if (next === null) return null;
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(next.dueAt)) / 3_600_000));
  const days = Math.floor(hours / 24);
  const due = i18n.date(new Date(next.dueAt), { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Kolkata" });
  const what = i18n._(aefiNextWords[next.step]);
  return (
    <p className={next.late ? "aefi-next aefi-next-late" : "aefi-next"}>
      <i className={`shape shape-${next.late ? "overdue" : "due"}`} aria-hidden="true" />
      <span>
        <Trans>Next: {what}</Trans>
        {" · "}
        {next.step === "medical-officer" ? <Trans>at once</Trans> : <Trans>by {due}</Trans>}
        {next.late && hours > 0 && (
          <b>
            {" · "}
            {days > 0 ? (
              <Plural value={days} one="# day late" other="# days late" />
            ) : (
              <Plural value={hours} one="waiting for # hour" other="waiting for # hours" />
            )}
          </b>
        )}
      </span>
    </p>
  );
}
