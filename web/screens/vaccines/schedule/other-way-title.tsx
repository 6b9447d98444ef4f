import { Trans } from "@lingui/react/macro";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import { useScheduleWords } from "../use-schedule-words.ts";
import { type OtherWay, startsAt } from "./by-age.ts";

/** "DPT instead of Penta, begun at 1 year or later". */
export function OtherWayTitle({ way: { first, insteadOf, beginsLater } }: { readonly way: OtherWay }) {
  const { age, telling } = useScheduleWords();
  const vaccine = vaccineName(telling, first.vaccine);
  const usual = vaccineName(telling, insteadOf.vaccine);
  const from = age(startsAt(first));
  const another = first.vaccine !== insteadOf.vaccine;
  return (
    <h3>
      {another && beginsLater ? (
        <Trans>
          {vaccine} instead of {usual}, begun at {from} or later
        </Trans>
      ) : another ? (
        <Trans>
          {vaccine} instead of {usual}
        </Trans>
      ) : (
        <Trans>
          {vaccine}, begun at {from} or later
        </Trans>
      )}
    </h3>
  );
}
