import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { complications } from "../../../modules/growth/complications.ts";
import { type Grows, judged } from "../../../modules/growth/judged.ts";
import type { MeasureId } from "../../../modules/growth/measure.ts";
import { standsFrom } from "../../../modules/growth/scores.ts";
import { illWords } from "../../text/growth.ts";
import { Button } from "../../ui/button.tsx";
import { AnyOf, OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { GoNow } from "./go-now.tsx";
import { emptyDraft, faultsOf, measureIn } from "./measure-draft.ts";
import type { Growing } from "./use-growing.ts";

interface MeasureFormProps {
  readonly child: Grows;
  readonly today: CalendarDay;
  readonly growing: Growing;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** What scale, board and tape say; a danger is said while it is written. */
export function MeasureForm({ child, today, growing, onClose, onKept }: MeasureFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [measureId] = useState(() => newId() as MeasureId);
  const ageDays = (Date.parse(today) - Date.parse(child.born.day)) / 86_400_000;
  const [draft, setDraft] = useState(() => emptyDraft(ageDays >= standsFrom));
  const [day, setDay] = useState<CalendarDay | "">(today);
  const [asked, setAsked] = useState(false);
  const change = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more });
  const faults = faultsOf(draft);
  const on = day === "" || day > today || day < child.born.day ? null : day;
  const measure = measureIn(draft, on ?? today);
  const found = measure && faults.length === 0 ? judged(child, measure) : null;
  const wrong = (field: (typeof faults)[number], words: string) => (asked && faults.includes(field) ? words : null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const [fault] = faults;
    if (fault) return leadTo(fault);
    if (measure === null) return leadTo("weightKg");
    if (on === null) return leadTo("measure-day");
    if (await growing.measure({ ...measure, measureId })) onKept();
  }

  return (
    <Dialog title={t`Measure the child`} onClose={onClose}>
      <form className="growth-form" noValidate onSubmit={(event) => void submit(event)}>
        <div className="patient-pair">
          <NumberField
            name="weightKg"
            label={t`Weight`}
            unit={t`kg`}
            keys="decimal"
            maxLength={6}
            optional
            value={draft.weightKg}
            wrong={
              asked && measure === null && faults.length === 0
                ? t`Write at least one measure, or say how the feet are.`
                : wrong("weightKg", t`Write kilograms, like 8.2.`)
            }
            onChange={(weightKg) => change({ weightKg })}
          />
          <NumberField
            name="heightCm"
            label={t`Length or height`}
            unit={t`cm`}
            keys="decimal"
            maxLength={6}
            optional
            value={draft.heightCm}
            wrong={wrong("heightCm", t`Write centimetres, like 74.5.`)}
            onChange={(heightCm) => change({ heightCm })}
          />
        </div>
        {draft.heightCm.trim() !== "" && (
          <OneOf
            name="lying"
            question={t`How was the length taken?`}
            across={2}
            answers={[
              { value: "lying", words: t`Lying` },
              { value: "standing", words: t`Standing` },
            ]}
            chosen={draft.lying}
            onChange={(lying) => change({ lying })}
          />
        )}
        <NumberField
          name="muacMm"
          label={t`Arm, with the tape`}
          hint={t`From six months on: the middle of the left upper arm.`}
          unit={t`mm`}
          keys="decimal"
          maxLength={5}
          optional
          value={draft.muacMm}
          wrong={wrong("muacMm", t`Write millimetres, like 128.`)}
          onChange={(muacMm) => change({ muacMm })}
        />
        <OneOf
          name="oedema"
          question={t`Are both feet swollen?`}
          hint={t`Press with the thumb for three seconds: does a pit stay?`}
          across={2}
          answers={[
            { value: "no", words: t`No pit` },
            { value: "yes", words: t`A pit stays` },
          ]}
          chosen={draft.oedema}
          onChange={(oedema) => change({ oedema })}
        />
        <AnyOf
          question={t`Danger signs: tick what you see`}
          across={2}
          answers={complications.map((sign) => ({ value: sign, words: i18n._(illWords[sign]) }))}
          chosen={draft.ill}
          onChange={(ill) => change({ ill })}
        />
        <details className="growth-more" open={asked && (on === null || faults.includes("headCm")) ? true : undefined}>
          <summary>
            <Trans>Head, or another day</Trans>
          </summary>
          <NumberField
            name="headCm"
            label={t`Head`}
            unit={t`cm`}
            keys="decimal"
            maxLength={5}
            optional
            value={draft.headCm}
            wrong={wrong("headCm", t`Write centimetres, like 74.5.`)}
            onChange={(headCm) => change({ headCm })}
          />
          <DateField
            name="measure-day"
            label={t`Measured on`}
            max={today}
            value={day}
            wrong={asked && on === null ? t`Choose a day from birth up to today.` : null}
            onChange={(chosen) => setDay(chosen as CalendarDay)}
          />
        </details>
        <div role="status" className="growth-now">
          {found && <GoNow referrals={found.referrals} />}
        </div>
        <NotSent refused={growing.refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={growing.working}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
