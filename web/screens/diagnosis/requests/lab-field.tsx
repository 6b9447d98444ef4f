import { Trans, useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../../text/language.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import type { FacilityRow } from "../../administration/facilities/use-facilities.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../unread.tsx";
import type { LabChoice } from "./labs-for.ts";
import type { useLabs } from "./use-labs.ts";

interface LabFieldProps {
  readonly read: ReturnType<typeof useLabs>;
  readonly choice: LabChoice<FacilityRow>;
  readonly wrong: boolean;
  readonly onChange: (labId: string) => void;
}

/** Which laboratory: where only one can be meant, or the one of last time does it too, it is chosen already. */
export function LabField({ read, choice: { labs, doAll, labId }, wrong, onChange }: LabFieldProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  if (read.data === undefined) {
    return (
      <Unread
        waiting={read.isPending ? t`The labs are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
    );
  }
  if (labs.length === 0) {
    return (
      <p className="quiet">
        <Trans>No facility with a lab is known yet. An admin adds one under “Facilities”.</Trans>
      </p>
    );
  }
  return (
    <SelectField
      name="labId"
      label={t`Which lab?`}
      {...(labId === "" ? { none: t`Choose` } : {})}
      {...(doAll
        ? {}
        : { hint: t`No lab says that it does all of these. Ask one for each, or the one that sends it on.` })}
      value={labId}
      wrong={wrong ? t`Choose the lab to which the specimen goes.` : null}
      choices={labs.map((lab) => ({ value: lab.placeId, words: inLanguage(language, lab).first }))}
      onChange={onChange}
    />
  );
}
