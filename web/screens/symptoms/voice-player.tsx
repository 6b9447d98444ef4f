import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { type Report, useVoice } from "./use-symptoms.ts";

interface VoicePlayerProps {
  readonly patientId: PatientId;
  readonly report: Report;
  readonly voice: NonNullable<Report["voice"]>;
}

/** A spoken message: fetched when somebody wants to hear it, and played at once. */
export function VoicePlayer({ patientId, report, voice }: VoicePlayerProps) {
  const { t, i18n } = useLingui();
  const [wanted, setWanted] = useState(false);
  const { data, isPending, error, isFetching, refetch } = useVoice(patientId, report, wanted);
  const player = useRef<HTMLAudioElement>(null);
  const seconds = i18n.number(voice.seconds);
  useEffect(() => {
    const { current } = player;
    if (!data || !current) return;
    const address = URL.createObjectURL(data);
    current.src = address;
    // Where the browser does not play by itself, the player's own button does.
    void current.play().catch(() => {});
    return () => {
      current.removeAttribute("src");
      current.load();
      URL.revokeObjectURL(address);
    };
  }, [data]);
  if (voice.state !== "received") {
    return (
      <p className="symptoms-waits">
        <i className={`shape shape-${voice.state === "on-the-way" ? "attention" : "none"}`} aria-hidden="true" />{" "}
        {voice.state === "on-the-way" ? (
          <Trans>A spoken message of {seconds} s is on its way from the phone</Trans>
        ) : (
          <Trans>A spoken message of {seconds} s is no longer kept</Trans>
        )}
      </p>
    );
  }
  if (!wanted) {
    return (
      <div>
        <Button icon="speak" onPress={() => setWanted(true)}>
          <Trans>Listen to the message · {seconds} s</Trans>
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <Unread
        waiting={isPending ? t`The message is loading` : null}
        error={error}
        working={isFetching}
        onAgain={() => void refetch()}
      />
    );
  }
  return <audio ref={player} controls aria-label={t`Spoken message of the patient`} />;
}
