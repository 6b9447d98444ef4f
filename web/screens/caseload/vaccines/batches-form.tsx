import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { sites } from "../../../../modules/immunization/dose.ts";
import type { DoseSaid } from "../../../../modules/immunization/dose.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import { siteWords } from "../../../text/immunization.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { type Batches, isExpired } from "./batch.ts";
import { useTelling } from "./use-telling.ts";

type Site = DoseSaid["site"];
/** Where each vaccine goes into this child. */
export type Sites = Readonly<Partial<Record<VaccineCode, Site>>>;

interface BatchesFormProps {
  /** Of these it is asked. */
  readonly vaccines: readonly VaccineCode[];
  readonly batches: Batches;
  readonly sites: Sites;
  readonly today: CalendarDay;
  readonly onSave: (batches: Batches, sites: Sites) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly batch: string;
  readonly expiresOn: string;
}

/** Once a session for each vaccine: what is printed on the vial. What was there last time stands in it. */
export function BatchesForm({ vaccines, batches, sites: first, today, onSave, onClose }: BatchesFormProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const [typed, setTyped] = useState<Readonly<Partial<Record<VaccineCode, Typed>>>>({});
  const [at, setAt] = useState(first);
  const of = (vaccine: VaccineCode): Typed =>
    typed[vaccine] ?? { batch: batches[vaccine]?.batch ?? "", expiresOn: batches[vaccine]?.expiresOn ?? "" };
  const change = (vaccine: VaccineCode, to: Partial<Typed>) =>
    setTyped((before) => ({ ...before, [vaccine]: { ...of(vaccine), ...to } }));

  function save(none: boolean) {
    const said = vaccines.map((vaccine) => {
      const { batch, expiresOn } = none ? { batch: "", expiresOn: "" } : of(vaccine);
      return [
        vaccine,
        { batch: batch.trim() || null, expiresOn: (expiresOn || null) as CalendarDay | null, saidOn: today },
      ];
    });
    onSave(Object.fromEntries(said) as Batches, at);
  }

  return (
    <Dialog title={t`Which vials today?`} onClose={onClose}>
      <form
        className="vaccine-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(false);
        }}
      >
        <p className="quiet">
          <Trans>Asked once a day. It stays for the next children.</Trans>
        </p>
        {vaccines.map((vaccine) => {
          const { batch, expiresOn } = of(vaccine);
          const day = expiresOn === "" ? null : (expiresOn as CalendarDay);
          const shown = day && shownDay(day);
          const site = at[vaccine] ?? "";
          return (
            <fieldset key={vaccine} className="vaccine-vial">
              <legend>{vaccineName(telling, vaccine)}</legend>
              <TextField
                label={t`Batch`}
                name={`batch-${vaccine}`}
                value={batch}
                onChange={(value) => change(vaccine, { batch: value })}
                maxLength={40}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                optional
              />
              <DateField
                label={t`Expires on`}
                name={`expires-${vaccine}`}
                value={expiresOn}
                onChange={(value) => change(vaccine, { expiresOn: value })}
                wrong={isExpired({ expiresOn: day }, today) ? t`Expired on ${shown ?? ""}. Take another vial.` : null}
                optional
              />
              {site !== "mouth" && (
                <SelectField
                  label={t`Where`}
                  name={`site-${vaccine}`}
                  value={site}
                  onChange={(value) => setAt((before) => ({ ...before, [vaccine]: (value || null) as Site }))}
                  none={t`Not said`}
                  choices={sites
                    .filter((one) => one !== "mouth")
                    .map((one) => ({ value: one, words: i18n._(siteWords[one]) }))}
                />
              )}
            </fieldset>
          );
        })}
        <div className="dialog-acts">
          <Button onPress={() => save(true)}>
            <Trans>No batch today</Trans>
          </Button>
          <Button type="submit" look="main">
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
