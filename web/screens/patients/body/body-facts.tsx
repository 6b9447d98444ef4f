import { Trans, useLingui } from "@lingui/react/macro";
import type { BodyMeasures } from "../../../../modules/people/body-measures.ts";
import { Fact, Facts } from "../../../ui/panel.tsx";
import { BodyMass } from "./body-mass.tsx";

interface BodyFactsProps {
  readonly measures: BodyMeasures | null;
  readonly age: number;
}

export function BodyFacts({ measures, age }: BodyFactsProps) {
  const { t, i18n } = useLingui();
  if (measures === null) {
    return (
      <p className="quiet">
        <Trans>Not measured yet</Trans>
      </p>
    );
  }
  const { weightKg, heightCm } = measures;
  const kilograms = weightKg === null ? "" : i18n.number(weightKg);
  const centimetres = heightCm === null ? "" : i18n.number(heightCm);
  return (
    <>
      <Facts>
        <Fact term={t`Weight`}>{weightKg === null ? <Trans>Not measured</Trans> : <Trans>{kilograms} kg</Trans>}</Fact>
        <Fact term={t`Height`}>
          {heightCm === null ? <Trans>Not measured</Trans> : <Trans>{centimetres} cm</Trans>}
        </Fact>
      </Facts>
      <BodyMass measures={measures} age={age} />
    </>
  );
}
