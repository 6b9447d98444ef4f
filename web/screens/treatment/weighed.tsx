import "../patients/fields.css";
import "../patients/page/patient-page.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { recordMeasures } from "../../../modules/people/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import { AddMeasures } from "../patients/page/add-measures.tsx";
import type { Patient } from "../patients/page/use-patient.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { daysFrom } from "./days.ts";
import { weightOf } from "./weight-of.ts";

interface WeighedProps {
  readonly patient: Patient;
  readonly onClose: () => void;
  /** The form, given the weight and the line that shows it. */
  readonly children: (weightKg: number, shown: ReactNode) => ReactNode;
}

/** Without a weight there is no dose: it is asked for first, and may be taken anew at any time. */
export function Weighed({ patient, onClose, children }: WeighedProps) {
  const { actor } = useAtHand();
  const [weighing, setWeighing] = useState(false);
  const weight = weightOf(patient);
  const mayWeigh = recordMeasures.allow.some((rule) => rule.couldPass(actor));
  if (weighing) return <AddMeasures patient={patient} onClose={() => setWeighing(false)} />;
  if (weight !== null) {
    return children(
      weight.kg,
      <div className="treatment-weight">
        <Weight {...weight} />
        {mayWeigh && (
          <Button look="bare" onPress={() => setWeighing(true)}>
            <Trans>Add a new weight</Trans>
          </Button>
        )}
      </div>,
    );
  }
  return (
    <>
      <Notice look="attention">
        <b>
          <Trans>A weight is needed: the doses are counted from it.</Trans>
        </b>
        <span>
          {mayWeigh ? (
            <Trans>Weigh the patient and write it down here.</Trans>
          ) : (
            <Trans>Somebody adds it on the patient’s page, under “Weight and height”.</Trans>
          )}
        </span>
      </Notice>
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        {mayWeigh && (
          <Button look="main" onPress={() => setWeighing(true)}>
            <Trans>Add weight</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

function Weight({ kg, on }: NonNullable<ReturnType<typeof weightOf>>) {
  const { i18n } = useLingui();
  const day = useShownDay()(on);
  const days = daysFrom(on, useToday());
  const kilograms = i18n.number(kg);
  return (
    <span>
      <Trans>
        Weight: <b>{kilograms} kg</b>, measured on {day}
      </Trans>{" "}
      <span className="treatment-ago">
        (<Plural value={days} _0="today" _1="yesterday" one="# day ago" other="# days ago" />)
      </span>
    </span>
  );
}
