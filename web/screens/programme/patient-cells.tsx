import { useLingui } from "@lingui/react/macro";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { useAtHand } from "../at-hand.ts";
import { PersonLine } from "../patients/person-line.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { PatientInSet } from "./use-programme.ts";

interface RowProps {
  readonly row: PatientInSet;
}

/** The whole row is pressed; a reader hears the name as its button. */
export function Who({ row: { name, age, sex, village }, onOpen }: RowProps & { readonly onOpen: () => void }) {
  return (
    <div className="patient-row-who">
      <span className="patient-letter" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div>
        <button type="button" className="patient-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="patient-beneath">
          <PersonLine age={age} sex={sex} />
          {village !== null && (
            <>
              {" · "}
              <span lang={scriptOf(village)}>{village}</span>
            </>
          )}
        </span>
      </div>
    </div>
  );
}

export function FacilityOf({ row: { facility } }: RowProps) {
  const { language } = useAtHand();
  if (facility === null) return null;
  const { first, lang } = inLanguage(language, facility);
  return <span lang={lang}>{first}</span>;
}

export function RegisteredOn({ row: { registeredOn } }: RowProps) {
  const { t } = useLingui();
  const day = useShownDay()(registeredOn);
  return (
    <>
      <span className="programme-in-hand">{t`Registered`}</span> {day}
    </>
  );
}
