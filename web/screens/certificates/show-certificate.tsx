import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { sayable } from "../../../modules/certificates/number.ts";
import { printCertificate } from "../../../modules/certificates/operations.ts";
import type { CertificateOfChild } from "../../../modules/certificates/shown.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { scriptOf } from "../../text/language.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useOnline } from "./use-online.ts";

interface ShowCertificateProps {
  readonly childId: ChildId;
  readonly certificate: CertificateOfChild;
  readonly born: CalendarDay;
  readonly onClose: () => void;
}

/** The code, as large as the screen lets it be: the family's phone, a school's, or any other opens it. */
export function ShowCertificate({ childId, certificate, born, onClose }: ShowCertificateProps) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const shownDay = useShownDay();
  const online = useOnline();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { certificateId, number, issuedOn, goodUntil, says } = certificate;

  async function save() {
    setWorking(true);
    const answered = await call(printCertificate, { childId, certificateId });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    setRefused(null);
    handOut(answered.answer.bytes, `certificate-${number}.pdf`);
  }

  return (
    <Dialog title={t`Certificate ${sayable(number)}`} onClose={onClose}>
      <div className="certificate-shown">
        {says && <QrCode words={says.code} label={t`The certificate of this child, as a code`} />}
        <p>
          <b lang={scriptOf(says?.childName ?? "")}>{says?.childName}</b>
          <span>
            <Trans>Born {shownDay(born)}</Trans>
          </span>
          <span>
            <Trans>
              Issued on {shownDay(issuedOn)}, good until {shownDay(goodUntil)}
            </Trans>
          </span>
        </p>
        <p className="quiet">
          <Trans>Any phone’s camera opens and checks it. Whoever has this code can read the vaccines.</Trans>
        </p>
        <NotSent refused={refused}>
          <Trans>Nothing was saved.</Trans>
        </NotSent>
        {!online && (
          <p className="quiet">
            <Trans>The paper needs network.</Trans>
          </p>
        )}
        <div className="dialog-acts">
          {online && (
            <Button working={working} onPress={() => void save()}>
              <Trans>Save to print (PDF)</Trans>
            </Button>
          )}
          <Button look="main" onPress={onClose}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
