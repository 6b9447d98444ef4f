import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import type { Evidence } from "../../../../modules/schedules/evidence.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import { doseName, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { type VaccineCode, vaccineCodes } from "../../../../modules/schedules/vaccines.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Wrong } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { NotSent } from "../../not-sent.tsx";
import { cardRows } from "./card-rows.ts";
import { useTelling } from "./use-telling.ts";
import { useVaccinating } from "./use-vaccinating.ts";

interface OnTheCardProps {
  readonly childId: ChildId;
  readonly born: CalendarDay;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** What was given earlier, copied from a card in one go: a day beside each vaccine that has one. */
export function OnTheCard({ childId, born, plan, onClose }: OnTheCardProps) {
  const { t } = useLingui();
  const telling = useTelling();
  const { working, refused, give, newDoseId } = useVaccinating(childId);
  // As it was when it was opened: a row must not vanish under a thumb.
  const [rows] = useState(() => cardRows(plan, born));
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const [other, setOther] = useState<VaccineCode | "">("");
  const [evidence, setEvidence] = useState<Evidence | "">("");
  const [asked, setAsked] = useState(false);
  const written = [
    ...rows.map(({ code, vaccine }) => ({ vaccine, on: days[code] ?? "" })),
    ...(other === "" ? [] : [{ vaccine: other, on: days["other"] ?? "" }]),
  ].filter(({ on }) => on !== "");
  const wrongDay = (on: string | undefined) => {
    if (!on) return null;
    if (on < born) return t`That day is before the birth.`;
    return on > plan.today ? t`That day has not come yet.` : null;
  };
  const set = (of: string) => (on: string) => setDays((before) => ({ ...before, [of]: on }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (evidence === "") return leadTo("card-evidence");
    if (written.length === 0 || written.some(({ on }) => wrongDay(on) !== null)) return;
    const doses = written.map(({ vaccine, on }) => ({
      ...{ doseId: newDoseId(), vaccine, on: on as CalendarDay, evidence },
      ...{ batch: null, expiresOn: null, site: null },
    }));
    if (await give(doses)) onClose();
  }

  return (
    <Dialog title={t`On the card`} onClose={onClose}>
      <form className="vaccine-form" noValidate onSubmit={(event) => void submit(event)}>
        <OneOf
          name="card-evidence"
          question={t`Where does it stand?`}
          wrong={asked && evidence === "" ? t`Choose where it stands.` : null}
          answers={[
            { value: "card", words: t`On the child’s card` },
            { value: "register", words: t`In a register` },
            { value: "recall", words: t`The family remembers it`, beneath: t`It is kept, and the vaccine stays due.` },
          ]}
          chosen={evidence}
          onChange={setEvidence}
        />
        <p className="quiet">
          <Trans>Write the day beside each vaccine that was given. Leave the others empty.</Trans>
        </p>
        {rows.map(({ code }) => (
          <DateField
            key={code}
            label={doseName(telling, code)}
            name={`card-${code}`}
            value={days[code] ?? ""}
            max={plan.today}
            onChange={set(code)}
            wrong={wrongDay(days[code])}
            optional
          />
        ))}
        <SelectField
          label={t`Another vaccine`}
          name="card-other"
          value={other}
          onChange={(value) => setOther(value as VaccineCode | "")}
          none={t`None`}
          choices={vaccineCodes.map((value) => ({ value, words: vaccineName(telling, value) }))}
        />
        {other !== "" && (
          <DateField
            label={vaccineName(telling, other)}
            name="card-other-day"
            value={days["other"] ?? ""}
            max={plan.today}
            onChange={set("other")}
            wrong={wrongDay(days["other"])}
          />
        )}
        <Wrong id="card-nothing" words={asked && written.length === 0 ? t`Write at least one day.` : null} />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {written.length === 0 ? (
              <Trans>Save</Trans>
            ) : (
              <Plural value={written.length} one="Save # vaccine" other="Save # vaccines" />
            )}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
