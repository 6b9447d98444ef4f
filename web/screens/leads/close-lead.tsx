import "./leads.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Called, ChildId } from "../../../modules/children/child.ts";
import { leadResults, type LeadResult } from "../../../modules/outreach/lead.ts";
import { closeLead } from "../../../modules/outreach/operations.ts";
import type { LeadCard } from "../../../modules/outreach/shown.ts";
import { leadResultWords } from "../../text/outreach.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { useCalled } from "../children/called.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

type Result = Exclude<LeadResult, "registered">;
const results = leadResults.filter((one): one is Result => one !== "registered");

interface CloseLeadProps {
  readonly lead: LeadCard;
  readonly today: CalendarDay;
  /** Among whom the child may be chosen who is registered already; none: nobody is to be chosen here. */
  readonly known: readonly { readonly childId: ChildId; readonly called: Called; readonly village: string }[];
  /** Null: they register nobody here. */
  readonly onRegister: (() => void) | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What came of a lead. Whoever was found and is new is registered first: that ends the lead by itself. */
export function CloseLead({ lead, today, known, onRegister, onClose, onDone }: CloseLeadProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const called = useCalled();
  const [result, setResult] = useState<Result | "">("");
  const [childId, setChildId] = useState("");
  const [asked, setAsked] = useState(false);
  const [wordId] = useState(() => newId() as never);
  const { working, refused, send } = useSending(closeLead, onDone);
  function save() {
    setAsked(true);
    if (result === "") return;
    const whom = result === "already-registered" && childId !== "" ? (childId as ChildId) : null;
    void send({ leadId: lead.leadId, wordId, result, childId: whom, on: today });
  }
  return (
    <Dialog title={t`What came of it?`} onClose={onClose}>
      <div className="lead-form">
        {onRegister && (
          <div>
            <Button look="main" icon="plus" wide onPress={onRegister}>
              <Trans>Register the child</Trans>
            </Button>
          </div>
        )}
        <OneOf
          name="lead-result"
          question={onRegister ? t`Or:` : t`What came of it?`}
          wrong={asked && result === "" ? t`Choose one.` : null}
          answers={results.map((one) => ({ value: one, words: i18n._(leadResultWords[one]) }))}
          chosen={result}
          onChange={setResult}
        />
        {result === "already-registered" && known.length > 0 && (
          <SelectField
            name="lead-child"
            label={t`Which child is it?`}
            none={t`Somebody else’s, not in my list`}
            value={childId}
            choices={known.map((child) => ({
              value: child.childId,
              words: `${called(child.called)} · ${child.village}`,
            }))}
            onChange={setChildId}
          />
        )}
        {result === "refused" && (
          <p>
            <i className="shape shape-attention" aria-hidden="true" />{" "}
            <Trans>What the finder told is destroyed at once, and nobody is sent there again because of it.</Trans>
          </p>
        )}
        <div className="lead-form">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button look="main" working={working} onPress={save}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
