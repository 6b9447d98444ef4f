import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { bodyMassIndex } from "../../../../modules/people/body-measures.ts";
import type { readPatient } from "../../../../modules/people/operations.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { PersonLine } from "../../patients/person-line.tsx";
import { useShownDay } from "../../patients/shown-day.ts";

interface PatientHeadProps {
  readonly patient: AnswerOf<typeof readPatient>;
  readonly leadHere: boolean;
  readonly onOpenChart: () => void;
}

export function PatientHead({ patient, leadHere, onOpenChart }: PatientHeadProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (leadHere) heading.current?.focus();
  }, [leadHere]);
  const { identity, age, facility, measures, registeredOn } = patient;
  const day = useShownDay()(registeredOn);
  const weightKg = measures.find((one) => one.weightKg !== null)?.weightKg ?? null;
  const heightCm = measures.find((one) => one.heightCm !== null)?.heightCm ?? null;
  const index = bodyMassIndex({ heightCm, weightKg });
  const where = facility && inLanguage(language, facility);
  const weight = weightKg === null ? "" : i18n.number(weightKg);
  const mass = index === null ? "" : i18n.number(index, { minimumFractionDigits: 1 });
  return (
    <header className="needs-head">
      <span className="needs-letter" aria-hidden="true">
        {identity.name.slice(0, 1).toUpperCase()}
      </span>
      <div>
        <h2 ref={heading} tabIndex={-1} lang={scriptOf(identity.name)}>
          {identity.name}
        </h2>
        <p>
          <PersonLine age={age} sex={identity.sex} />
          {weight !== "" && (
            <>
              {" · "}
              <Trans>{weight} kg</Trans>
            </>
          )}
          {mass !== "" && (
            <>
              , <Trans>BMI {mass}</Trans>
            </>
          )}
          {where && (
            <>
              {" · "}
              <span lang={where.lang}>{where.first}</span>
            </>
          )}
          {" · "}
          <Trans>registered on {day}</Trans>
        </p>
      </div>
      <Button onPress={onOpenChart}>
        <Trans>Open chart</Trans>
      </Button>
    </header>
  );
}
