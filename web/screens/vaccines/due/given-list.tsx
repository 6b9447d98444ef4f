import { Trans } from "@lingui/react/macro";
import type { JudgedDose } from "../../../../modules/schedules/judge-given.ts";
import { doseName, sayJudged, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { useScheduleWords } from "../use-schedule-words.ts";

const shapes: Readonly<Record<JudgedDose["verdict"], string>> = {
  valid: "done",
  "not-valid": "attention",
  extra: "none",
};

/** What was given, and as what it counts, or why it does not. */
export function GivenList({ given }: { readonly given: readonly JudgedDose[] }) {
  return (
    <ul className="vaccines-said">
      {given.map((one, at) => (
        // Two of one vaccine may have been given on one day.
        <li key={`${one.told.vaccine}-${one.told.on ?? ""}-${String(at)}`}>
          <i className={`shape shape-${shapes[one.verdict]}`} aria-hidden="true" />
          <div>
            <GivenDose one={one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function GivenDose({ one }: { readonly one: JudgedDose }) {
  const { telling } = useScheduleWords();
  const { told, is } = one;
  const vaccine = vaccineName(telling, told.vaccine);
  const day = told.on && telling.day(told.on);
  const doses = is.map((code) => doseName(telling, code)).join(", ");
  return (
    <>
      <p>
        <b>
          {day ? (
            <Trans>
              {vaccine} on {day}
            </Trans>
          ) : (
            <Trans>{vaccine}, day not known</Trans>
          )}
        </b>
      </p>
      <p>{one.verdict === "valid" ? <Trans>Counts as {doses}</Trans> : sayJudged(telling, one)}</p>
    </>
  );
}
