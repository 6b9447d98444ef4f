import "../../leads/leads.css";
import { Plural } from "@lingui/react/macro";
import type { LeadCard } from "../../../../modules/outreach/shown.ts";

interface LeadsLinkProps {
  readonly leads: readonly LeadCard[];
  readonly onOpen: () => void;
}

/** On the worker's day: somebody waits to be registered. */
export function LeadsLink({ leads, onOpen }: LeadsLinkProps) {
  if (leads.length === 0) return null;
  return (
    <button type="button" className="lead-link" onClick={onOpen}>
      <i className="shape shape-attention" aria-hidden="true" />
      <span>
        <Plural
          value={leads.length}
          one="A finder saw a child who is not registered"
          other="Finders saw # children who are not registered"
        />
      </span>
      <span aria-hidden="true">›</span>
    </button>
  );
}
