import "../../../ui/field-shell.css";
import "../../patients/fields.css";
import "../../patients/page/patient-page.css";
import "../../leads/leads.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { acceptLead } from "../../../../modules/outreach/operations.ts";
import type { LeadCard } from "../../../../modules/outreach/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { CloseLead } from "../../leads/close-lead.tsx";
import { LeadFacts } from "../../leads/lead-facts.tsx";
import { NotSent } from "../../not-sent.tsx";
import { PageHead } from "../../patients/page/page-head.tsx";
import { useSending } from "../../patients/page/use-sending.ts";

interface LeadsOnPhoneProps {
  /** Mine first. */
  readonly leads: readonly LeadCard[];
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly onBack: () => void;
  readonly onRegister: (leadId: string) => void;
}

/** Children whom a finder saw: a worker goes there, and registers them. */
export function LeadsOnPhone({ leads, carried, today, onBack, onRegister }: LeadsOnPhoneProps) {
  const { t } = useLingui();
  usePageTitle(t`Seen by a finder`, t`Khurak`);
  return (
    <div className="children">
      <PageHead name={null} title={t`Seen by a finder`} onBack={onBack}>
        <p>
          <Trans>The family has agreed that a health worker comes.</Trans>
        </p>
      </PageHead>
      {leads.length === 0 && (
        <EmptyState icon="child" title={<Trans>Nobody waits</Trans>}>
          <Trans>When a finder sees a child whom nobody knows, they stand here.</Trans>
        </EmptyState>
      )}
      <ul className="leads">
        {leads.map((lead) => (
          <OneLead
            key={lead.leadId}
            lead={lead}
            carried={carried}
            today={today}
            onRegister={() => onRegister(lead.leadId)}
          />
        ))}
      </ul>
    </div>
  );
}

interface OneLeadProps {
  readonly lead: LeadCard;
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly onRegister: () => void;
}

function OneLead({ lead, carried, today, onRegister }: OneLeadProps) {
  const { newId } = useAtHand();
  const [closing, setClosing] = useState(false);
  const [wordId] = useState(() => newId() as never);
  const { working, refused, send } = useSending(acceptLead, () => {});
  const mine = lead.state === "accepted";
  return (
    <li className={`lead${mine ? " lead-mine" : ""}`}>
      <LeadFacts lead={lead} today={today} onHear="may" />
      <NotSent refused={refused} />
      {mine ? (
        <Button look="main" wide onPress={() => setClosing(true)}>
          <Trans>I was there</Trans>
        </Button>
      ) : (
        <Button look="main" wide working={working} onPress={() => void send({ leadId: lead.leadId, wordId })}>
          <Trans>I go there</Trans>
        </Button>
      )}
      {closing && (
        <CloseLead
          lead={lead}
          today={today}
          known={carried}
          onRegister={onRegister}
          onClose={() => setClosing(false)}
          onDone={() => setClosing(false)}
        />
      )}
    </li>
  );
}
