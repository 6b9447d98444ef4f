import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { recordDoses } from "../../../../modules/immunization/operations.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { type VaccineCode, vaccineCodes } from "../../../../modules/schedules/vaccines.ts";
import { doseEvidenceWords } from "../../../text/schedules.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import type { Child } from "../page/child-shown.ts";
import { useImmunizationAgain } from "./use-immunization.ts";
import { useTelling } from "./use-telling.ts";

interface WriteDosesProps {
  readonly child: Child;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

type Dose = InputOf<typeof recordDoses>["doses"][number];
type Line = Omit<Dose, "vaccine" | "on" | "batch"> & {
  readonly vaccine: VaccineCode | "";
  readonly on: CalendarDay | "";
  readonly batch: string;
};

const shown = ["card", "register", "u-win", "own-record", "scar", "recall"] as const;

/** A whole card in one go, or what was given today: a line for each dose. */
export function WriteDoses({ child, today, onClose }: WriteDosesProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const telling = useTelling();
  const { childId, identity } = child;
  const empty = (): Line => ({
    ...{ doseId: newId() as Line["doseId"], vaccine: "", on: "", evidence: "card" },
    ...{ batch: "", expiresOn: null, site: null },
  });
  const [lines, setLines] = useState<readonly Line[]>(() => [empty()]);
  const [looked, setLooked] = useState(false);
  const again = useImmunizationAgain(childId);
  const { working, refused, send } = useSending(recordDoses, () => {
    again();
    onClose();
  });
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));

  function wrongDay({ on, evidence }: Line): string | null {
    if (on === "") return evidence === "scar" || evidence === "recall" ? null : t`Choose the day.`;
    if (on > today) return t`That day has not come yet.`;
    return on < identity.born.day ? t`That is before the child was born.` : null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setLooked(true);
    const doses = lines.flatMap((line): Dose[] => {
      const { vaccine, on, batch } = line;
      if (vaccine === "" || wrongDay(line) !== null) return [];
      return [{ ...line, vaccine, on: on === "" ? null : on, batch: batch.trim() === "" ? null : batch.trim() }];
    });
    if (doses.length === lines.length) void send({ childId, doses });
  }

  return (
    <Dialog title={t`Write down vaccines`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={submit}>
        {lines.map((line, at) => {
          const number = i18n.number(at + 1);
          return (
            <fieldset key={line.doseId} className="vaccines-line">
              <legend className="only-heard">
                <Trans>Vaccine {number}</Trans>
              </legend>
              <SelectField
                name="vaccine"
                label={t`Vaccine`}
                {...(line.vaccine === "" ? { none: t`Choose` } : {})}
                value={line.vaccine}
                wrong={looked && line.vaccine === "" ? t`Choose one.` : null}
                choices={vaccineCodes.map((code) => ({ value: code, words: doseName(telling, code) }))}
                onChange={(vaccine) => change(at, { vaccine: vaccine as VaccineCode })}
              />
              <DateField
                name="on"
                label={t`Day`}
                max={today}
                value={line.on}
                wrong={looked ? wrongDay(line) : null}
                onChange={(on) => change(at, { on: on as CalendarDay })}
              />
              <SelectField
                name="evidence"
                label={t`How is it known?`}
                value={line.evidence}
                choices={shown.map((one) => ({ value: one, words: i18n._(doseEvidenceWords[one]) }))}
                onChange={(evidence) => change(at, { evidence: evidence as Line["evidence"] })}
              />
              <TextField
                name="batch"
                label={t`Batch`}
                optional
                maxLength={40}
                autoComplete="off"
                value={line.batch}
                onChange={(batch) => change(at, { batch })}
              />
              {lines.length > 1 && (
                <IconButton
                  icon="close"
                  label={t`Take away vaccine ${number}`}
                  onPress={() => setLines(lines.filter((_, index) => index !== at))}
                />
              )}
            </fieldset>
          );
        })}
        <Button icon="plus" onPress={() => setLines([...lines, empty()])}>
          <Trans>One more</Trans>
        </Button>
        <p className="quiet">
          <Trans>
            What the family remembers is kept, and the vaccine is given all the same: that harms less than a gap.
          </Trans>
        </p>
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
