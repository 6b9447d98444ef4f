import "./boxes.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { issueBox, readBoxOf } from "../../../modules/devices/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { refusalOf } from "../answer.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useTreatments } from "../treatment/use-treatments.ts";
import { GiveBox } from "./give-box.tsx";
import { TheirBoxFacts } from "./their-box.tsx";
import { useBoxOf, useMay } from "./use-boxes.ts";

/** The pill box that a patient has: given, filled, read, and taken back here. */
export function BoxPanel({ patientId }: { readonly patientId: PatientId }) {
  return useMay()(readBoxOf) ? <OfPatient patientId={patientId} /> : null;
}

function OfPatient({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const mayGive = useMay()(issueBox);
  const shownDay = useShownDay();
  const [giving, setGiving] = useState(false);
  const read = useBoxOf(patientId, true);
  const treated = useTreatments(patientId).data?.some(({ closed }) => closed === null) ?? false;
  // They hold their role in another place: here they may do nothing.
  if (read.error && ["not-allowed", "no-such-thing"].includes(refusalOf(read.error).code)) return null;
  const { box, earlier = [] } = read.data ?? { box: null };
  // Before a treatment there is nothing to put into a box.
  if (read.data && box === null && earlier.length === 0 && !treated) return null;
  return (
    <Panel
      title={t`Pill box`}
      act={
        mayGive &&
        treated &&
        read.data?.box === null && (
          <Button icon="plus" onPress={() => setGiving(true)}>
            <Trans>Give a box</Trans>
          </Button>
        )
      }
    >
      <Unread
        waiting={read.isPending ? t`The pill box is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data && box === null && (
        <p className="quiet">
          <Trans>
            None. A pill box notes by itself when it is opened: each opening is a dose that nobody has to record.
          </Trans>
        </p>
      )}
      {box && <TheirBoxFacts key={box.boxId} patientId={patientId} box={box} mayAct={mayGive} />}
      {earlier.length > 0 && (
        <ul className="box-earlier" aria-label={t`Boxes they had before`}>
          {earlier.map(({ boxId, serial, from, until }) => {
            const [since, to] = [shownDay(from), shownDay(until)];
            return (
              <li key={`${boxId} ${from}`}>
                <Trans>
                  Before: box {serial}, {since} to {to}
                </Trans>
              </li>
            );
          })}
        </ul>
      )}
      {giving && <GiveBox patientId={patientId} onClose={() => setGiving(false)} />}
    </Panel>
  );
}
