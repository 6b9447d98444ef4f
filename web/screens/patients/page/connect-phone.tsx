import "./connect-phone.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { invitePatient } from "../../../../modules/access/operations.ts";
import { invitationMinutes } from "../../../../modules/access/phone.ts";
import { noticeVersion } from "../../../../modules/people/consent.ts";
import { recordConsent } from "../../../../modules/people/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { QrCode } from "../../../ui/qr-code.tsx";
import { answerTo, refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { useToday } from "../today.ts";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface ConnectPhoneProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

/** First that they agree to be filmed, then a code for their phone. */
export function ConnectPhone({ patient, onClose }: ConnectPhoneProps) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Connect the patient’s phone`} onClose={onClose} small>
      {patient.consent.alsoFor.includes("video") ? <Code patient={patient} /> : <AskFirst patient={patient} />}
    </Dialog>
  );
}

function AskFirst({ patient: { patientId, consent } }: { readonly patient: Patient }) {
  // It is given anew, on the day on which they are asked.
  const { on: _before, ...agreed } = consent;
  const { i18n } = useLingui();
  const { newId, language } = useAtHand();
  const today = useToday();
  const readAgain = useReadAgain(patientId);
  const { working, refused, send } = useSending(recordConsent, readAgain);
  const [consentId] = useState(() => newId() as InputOf<typeof recordConsent>["consentId"]);
  return (
    <>
      <p>
        <Trans>
          Ask them: may they film themselves taking the medicine, and may a doctor look at it? The video is removed half
          a year after it was looked at. They may say no, and the treatment goes on all the same.
        </Trans>
      </p>
      {refused && <Notice look="wrong">{sayRefusal(i18n, refused)}</Notice>}
      <div className="dialog-acts">
        <Button
          look="main"
          working={working}
          onPress={() =>
            void send({
              patientId,
              consentId,
              on: today,
              consent: { ...agreed, noticeVersion, language, alsoFor: [...agreed.alsoFor, "video"] },
            })
          }
        >
          <Trans>They agree to video</Trans>
        </Button>
      </div>
    </>
  );
}

function Code({ patient: { patientId } }: { readonly patient: Patient }) {
  const { t, i18n } = useLingui();
  const { call, newId, random, now, origin } = useAtHand();
  const made = useQuery({
    queryKey: [invitePatient.name, patientId],
    queryFn: async () => {
      // Of a hundred million codes one that is in use is rare; another is drawn.
      for (let tries = 0; ; tries += 1) {
        const code = String((random(1)[0] ?? 0) % 100_000_000).padStart(8, "0");
        const invitationId = newId() as InputOf<typeof invitePatient>["invitationId"];
        const answered = await call(invitePatient, { patientId, invitationId, code });
        if (answered.is === "done" || answered.code !== "code-taken" || tries === 3) {
          await answerTo(Promise.resolve(answered));
          return { code, until: now() + invitationMinutes * 60_000 };
        }
      }
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  if (made.isPending) return <p className="quiet">{t`A code is being made …`}</p>;
  if (!made.data) return <Notice look="wrong">{sayRefusal(i18n, refusalOf(made.error))}</Notice>;
  const { code } = made.data;
  const link = `${origin}/f/bind#${code}`;
  const until = i18n.date(new Date(made.data.until), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const address = `${origin.replace(/^https?:\/\//, "")}/f`;
  return (
    <div className="connect-phone">
      <ol>
        <li>
          <Trans>
            Have their phone’s camera look at this picture, or open <b>{address}</b> on it.
          </Trans>
        </li>
        <li>
          <Trans>Write these 8 digits there, then they choose a PIN that only they know.</Trans>
        </li>
      </ol>
      <div className="connect-phone-qr">
        <QrCode words={link} label={t`Opens the page on their phone`} />
      </div>
      <p className="connect-phone-code">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className="quiet">
        <Trans>Good until {until}, for one phone.</Trans>
      </p>
    </div>
  );
}
