import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { sayable } from "../../../modules/certificates/number.ts";
import { revokeCertificate } from "../../../modules/certificates/operations.ts";
import { revokedBecause } from "../../../modules/certificates/shown.ts";
import { revokedWords } from "../../text/certificates-revoked.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { CalledName } from "../children/called.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import type { Certificate } from "./listed-certificate.ts";

interface RevokeCertificateProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RevokeCertificate({ certificate, onClose, onDone }: RevokeCertificateProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState<(typeof revokedBecause)[number] | "">("");
  const { working, refused, send } = useSending(revokeCertificate, onDone);
  const { childId, certificateId, number, called } = certificate;
  return (
    <Dialog title={t`Revoke ${sayable(number)}`} onClose={onClose} small>
      <div className="certificate-form">
        <p>
          <Trans>
            The certificate of <CalledName called={called} /> is then void, and cannot be made good again. Whoever
            checks it is told so as soon as their phone has had a network.
          </Trans>
        </p>
        <OneOf
          name="certificate-revoked"
          question={t`Why?`}
          answers={revokedBecause.map((one) => ({ value: one, words: i18n._(revokedWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          {why !== "" && (
            <Button look="stop" working={working} onPress={() => void send({ childId, certificateId, why })}>
              <Trans>Revoke</Trans>
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
