import { Trans, useLingui } from "@lingui/react/macro";
import {
  type BodyMassClass,
  type BodyMeasures,
  bodyMassClass,
  bodyMassIndex,
} from "../../../../modules/people/body-measures.ts";
import { bodyMassWords } from "../../../text/people.ts";

const shapes: Record<BodyMassClass, string> = {
  "very-thin": "overdue",
  thin: "attention",
  normal: "done",
  heavy: "attention",
};

/** The classes are those of adults (WHO): for the young the number stands alone. */
const adultFrom = 19;

interface BodyMassProps {
  readonly measures: BodyMeasures;
  readonly age: number | null;
}

export function BodyMass({ measures, age }: BodyMassProps) {
  const { i18n } = useLingui();
  const index = bodyMassIndex(measures);
  if (index === null) return null;
  const thinness = age !== null && age >= adultFrom ? bodyMassClass(index) : null;
  const number = i18n.number(index, { minimumFractionDigits: 1 });
  return (
    <div className={`body-mass${thinness === null ? "" : ` body-mass-${shapes[thinness]}`}`}>
      <span>
        <Trans>
          BMI <b>{number}</b>
        </Trans>
      </span>
      {thinness !== null && (
        <span className="body-mass-class">
          <i className={`shape shape-${shapes[thinness]}`} aria-hidden="true" />
          {i18n._(bodyMassWords[thinness])}
        </span>
      )}
    </div>
  );
}
