import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { Notice } from "../../ui/notice.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { ChangePrescription } from "./change.tsx";
import { KeepDoses } from "./keep-doses.tsx";
import { useDoseWords } from "./use-dose-words.ts";
import type { Treatment } from "./use-treatments.ts";

interface RedoseNoticeProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** Another weight asks for other doses: the doctor changes them, or says why they stay. */
export function RedoseNotice({ patientId, treatment, regimen, mayAct, onDone }: RedoseNoticeProps) {
  const { t, i18n } = useLingui();
  const words = useDoseWords();
  const shown = useShownDay();
  const { redose } = treatment;
  if (redose === null) return null;
  const [now, before] = [i18n.number(redose.weightKg), i18n.number(redose.from)];
  const day = shown(redose.weighedOn);
  const or = t`or`;
  return (
    <Notice look="attention">
      <b>
        <Trans>
          {before} kg have become {now} kg on {day}: the table gives other doses.
        </Trans>
      </b>
      <ul className="treatment-redose">
        {redose.medicines.map(({ medicine, now: dose, options }) => (
          <li key={`${medicine} ${dose.mg} ${dose.tablets}`}>
            {words.medicine(medicine)}: {words.amount(dose)} →{" "}
            <b>
              {options.length === 0
                ? t`the table says nothing`
                : options.map((option) => words.amount(option)).join(` ${or} `)}
            </b>
          </li>
        ))}
      </ul>
      {mayAct && (
        <span className="treatment-notice-acts">
          <ChangePrescription
            look="main"
            patientId={patientId}
            treatment={treatment}
            regimen={regimen}
            opening={{ is: "redose" }}
            onDone={onDone}
          >
            <Trans>Change the doses</Trans>
          </ChangePrescription>
          <KeepDoses patientId={patientId} treatment={treatment} weightKg={redose.weightKg} onDone={onDone} />
        </span>
      )}
    </Notice>
  );
}
