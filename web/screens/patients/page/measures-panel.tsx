import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { BodyFacts } from "../body/body-facts.tsx";
import { useShownDay } from "../shown-day.ts";
import { AddMeasures } from "./add-measures.tsx";
import { useByWords } from "./by-words.ts";
import { measuresNow } from "./measures-now.ts";
import type { Patient } from "./use-patient.ts";

interface MeasuresPanelProps {
  readonly patient: Patient;
  readonly mayAdd: boolean;
}

/** Of these the newest are seen at once. */
const seenAtOnce = 4;

export function MeasuresPanel({ patient, mayAdd }: MeasuresPanelProps) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const { measures, age } = patient;
  const shown = all ? measures : measures.slice(0, seenAtOnce);
  return (
    <Panel
      title={t`Weight and height`}
      act={
        mayAdd &&
        !adding && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            <Trans>Add weight</Trans>
          </Button>
        )
      }
    >
      {adding && <AddMeasures patient={patient} onClose={() => setAdding(false)} />}
      <BodyFacts measures={measures.length === 0 ? null : measuresNow(measures)} age={age} />
      {measures.length > 1 && (
        <ul className="patient-log" aria-label={t`Measured before`}>
          {shown.map((one, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Measured measured={one} />
            </li>
          ))}
        </ul>
      )}
      {measures.length > seenAtOnce && !all && (
        <Button look="bare" onPress={() => setAll(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </Panel>
  );
}

function Measured({ measured: { on, weightKg, heightCm, by } }: { readonly measured: Patient["measures"][number] }) {
  const { t, i18n } = useLingui();
  const who = useByWords()(by);
  const day = useShownDay()(on);
  const kilograms = weightKg === null ? "" : i18n.number(weightKg);
  const centimetres = heightCm === null ? "" : i18n.number(heightCm);
  return (
    <>
      <b>
        {[weightKg === null ? "" : t`${kilograms} kg`, heightCm === null ? "" : t`${centimetres} cm`]
          .filter(Boolean)
          .join(" · ")}
      </b>
      <span>
        {day} · {who}
      </span>
    </>
  );
}
