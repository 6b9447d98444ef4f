import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { startTreatment } from "../../../modules/treatment/operations.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { useReadAgain } from "./use-record.ts";

interface StartTreatmentProps {
  readonly patientId: PatientId;
  readonly name: string;
  readonly onStarted: () => void;
}

type Refused = Extract<Answered<typeof startTreatment>, { is: "refused" }>;

/** The act, and the step that names whose treatment it is. */
export function StartTreatment({ patientId, name, onStarted }: StartTreatmentProps) {
  const { t, i18n } = useLingui();
  const { call, newId } = useAtHand();
  const today = useToday();
  const day = useShownDay()(today);
  const readAgain = useReadAgain(patientId);
  const [episodeId] = useState(newId);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function start() {
    setRefused(null);
    setWorking(true);
    const answered = await call(startTreatment, { patientId, episodeId, startsOn: today });
    // Refused or not: whoever looks now sees why.
    if (answered.is === "done" || answered.code !== "no-network") await readAgain();
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    setAsking(false);
    onStarted();
  }

  return (
    <>
      <Button
        look="main"
        icon="begin"
        onPress={() => {
          setRefused(null);
          setAsking(true);
        }}
      >
        <Trans>Start treatment</Trans>
      </Button>
      {asking && (
        <Dialog title={t`Start treatment: ${name}`} onClose={() => setAsking(false)} small>
          <p>
            <Trans>
              Treatment of <b>{name}</b> begins today, {day}. It rests on the doctor’s confirmation, and it is recorded.
            </Trans>
          </p>
          {refused && (
            <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
          )}
          <div className="dialog-acts">
            <Button onPress={() => setAsking(false)}>
              <Trans>Not now</Trans>
            </Button>
            <Button look="main" working={working} onPress={() => void start()}>
              <Trans>Start today</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
