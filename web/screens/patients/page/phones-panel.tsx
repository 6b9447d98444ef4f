import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { endPhone, invitePatient, readPhones } from "../../../../modules/access/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo, refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../shown-day.ts";
import { ConnectPhone } from "./connect-phone.tsx";
import type { Patient } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

type Phone = AnswerOf<typeof readPhones>["phones"][number];

/** The patient's own phone: connected here beside them, and disconnected when it is lost. */
export function PhonesPanel({ patient }: { readonly patient: Patient }) {
  const { t, i18n } = useLingui();
  const { call, actor } = useAtHand();
  const { patientId } = patient;
  const may = invitePatient.allow.some((rule) => rule.couldPass(actor));
  const [connecting, setConnecting] = useState(false);
  const [ending, setEnding] = useState<Phone | null>(null);
  const read = useQuery({
    queryKey: [readPhones.name, patientId],
    queryFn: () => answerTo(call(readPhones, { patientId })),
    enabled: may,
  });
  const shownDay = useShownDay();
  if (!may) return null;
  const phones = (read.data?.phones ?? []).filter(({ ended }) => !ended);
  return (
    <Panel
      title={t`Their own phone`}
      act={
        <Button icon="devices" onPress={() => setConnecting(true)}>
          <Trans>Connect a phone</Trans>
        </Button>
      }
    >
      {read.error && <Notice look="wrong">{sayRefusal(i18n, refusalOf(read.error))}</Notice>}
      {read.data && phones.length === 0 && (
        <p className="quiet">
          <Trans>Not connected. On their own phone a patient films each dose, with network or without.</Trans>
        </p>
      )}
      <ul className="patient-workers">
        {phones.map((phone) => {
          const [bound, heard] = [shownDay(phone.boundAt), shownDay(phone.heardAt)];
          return (
            <li key={phone.phoneId}>
              <span>
                <Trans>
                  Connected on {bound}, last heard from on {heard}
                </Trans>
              </span>
              <Button look="bare" onPress={() => setEnding(phone)}>
                <Trans>Disconnect</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      {connecting && (
        <ConnectPhone
          patient={patient}
          onClose={() => {
            setConnecting(false);
            void read.refetch();
          }}
        />
      )}
      {ending && (
        <EndPhone
          patientId={patientId}
          phone={ending}
          onClose={() => setEnding(null)}
          onEnded={() => void read.refetch()}
        />
      )}
    </Panel>
  );
}

interface EndPhoneProps {
  readonly patientId: Patient["patientId"];
  readonly phone: Phone;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

function EndPhone({ patientId, phone: { phoneId }, onClose, onEnded }: EndPhoneProps) {
  const { t, i18n } = useLingui();
  const { working, refused, send } = useSending(endPhone, () => {
    onEnded();
    onClose();
  });
  return (
    <Dialog title={t`Disconnect this phone?`} onClose={onClose} small>
      <p>
        <Trans>
          Do this when it is lost, sold or in other hands. From now on it sends nothing and shows nothing. What it has
          not sent yet stays on it.
        </Trans>
      </p>
      {refused && <Notice look="wrong">{sayRefusal(i18n, refused)}</Notice>}
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={() => void send({ patientId, phoneId })}>
          <Trans>Disconnect</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
