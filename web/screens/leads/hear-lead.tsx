import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { LeadId } from "../../../modules/outreach/lead.ts";
import { hearLead } from "../../../modules/outreach/operations.ts";
import { type Refused, sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";

/** What the finder spoke. It is fetched when it is asked for, and never kept. */
export function HearLead({ leadId }: { readonly leadId: LeadId }) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const [address, setAddress] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  async function hear() {
    setWorking(true);
    setRefused(null);
    const answered = await call(hearLead, { leadId });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    const bytes = Uint8Array.from(atob(answered.answer.base64), (letter) => letter.charCodeAt(0));
    setAddress(URL.createObjectURL(new Blob([bytes], { type: answered.answer.type })));
  }
  if (address !== null) {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a few spoken words that nobody wrote down
    return <audio src={address} controls autoPlay aria-label={t`What the finder said`} />;
  }
  return (
    <div className="lead-acts">
      <Button icon="speak" working={working} onPress={() => void hear()}>
        <Trans>Hear what the finder said</Trans>
      </Button>
      {refused && <p role="alert">{sayRefusal(i18n, refused)}</p>}
    </div>
  );
}
