import "./sendings.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { askTransfer, readSendings } from "../../../modules/transfers/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import type { Patient } from "../patients/page/use-patient.ts";
import { SendOn } from "./send-on.tsx";
import { SentOnEntry } from "./sent-on-entry.tsx";
import { useSentOn } from "./use-sendings.ts";

/** Where a patient was sent on to, and what came of it. */
export function SentOnPanel({ patient }: { readonly patient: Patient }) {
  const { actor } = useAtHand();
  if (!readSendings.allow.some((rule) => rule.couldPass(actor))) return null;
  return <Shown patient={patient} maySend={askTransfer.allow.some((rule) => rule.couldPass(actor))} />;
}

function Shown({ patient, maySend }: { readonly patient: Patient; readonly maySend: boolean }) {
  const { t } = useLingui();
  const [sending, setSending] = useState(false);
  const read = useSentOn(patient.patientId);
  const rows = read.data ?? [];
  return (
    <Panel
      title={t`Transfers and referrals`}
      act={
        maySend && (
          <Button icon="leave" onPress={() => setSending(true)}>
            <Trans>Send on</Trans>
          </Button>
        )
      }
    >
      <Unread
        waiting={read.isPending ? t`Loading what is known` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data && rows.length === 0 && (
        <p className="quiet">
          <Trans>Not sent on so far. Who cares for them stands at the top.</Trans>
        </p>
      )}
      {rows.length > 0 && (
        <ul className="sent-on">
          {rows.map((row) => (
            <SentOnEntry key={row.sendingId} sending={row} mayEnd={maySend} />
          ))}
        </ul>
      )}
      {sending && <SendOn patient={patient} onClose={() => setSending(false)} />}
    </Panel>
  );
}
