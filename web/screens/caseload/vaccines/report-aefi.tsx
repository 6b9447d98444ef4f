import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import { type AefiFacts, firstActFor, graveReasons } from "../../../../modules/immunization/aefi.ts";
import { type AefiSign, aefiSigns, lineOfSign } from "../../../../modules/immunization/aefi-signs.ts";
import type { reportAefi } from "../../../../modules/immunization/operations.ts";
import type { DoseKept } from "../../../../modules/immunization/shown.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import { aefiDoneWords, aefiSignWords, aefiStandsWords, graveWords } from "../../../text/aefi.ts";
import { Button } from "../../../ui/button.tsx";
import { AnyOf, OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { DangerNow } from "./danger-now.tsx";
import { dosesBefore, lastVisit } from "./last-visit.ts";
import { useTelling } from "./use-telling.ts";
import { useVaccinating } from "./use-vaccinating.ts";

type Input = InputOf<typeof reportAefi>;

interface ReportAefiProps {
  readonly childId: ChildId;
  readonly doses: readonly DoseKept[];
  readonly today: CalendarDay;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

const stands = ["recovered", "recovering", "not-recovered", "died"] as const;
const done = ["watched", "medicine-given", "sent-to-facility", "ambulance-called"] as const;
const light = aefiSigns.filter((sign) => lineOfSign(sign).is === "minor" && sign !== "other");
const heavy = aefiSigns.filter((sign) => lineOfSign(sign).is !== "minor");

/** What a mother tells, or a worker sees: one tick and how the child is now are enough. */
export function ReportAefi({ childId, doses, today, onClose, onKept }: ReportAefiProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const telling = useTelling();
  const { working, refused, happened } = useVaccinating(childId);
  const [aefiId] = useState(() => newId() as Input["aefiId"]);
  const [seen, setSeen] = useState<readonly AefiSign[]>([]);
  const [grave, setGrave] = useState<Input["grave"]>([]);
  const [now, setNow] = useState<(typeof stands)[number] | "">("");
  const [worse, setWorse] = useState(false);
  const [beganOn, setBeganOn] = useState<CalendarDay | "">(today);
  const [after, setAfter] = useState<readonly string[]>(() => lastVisit(doses).map(({ doseId }) => doseId));
  const [did, setDid] = useState<Input["done"]>([]);
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const began = beganOn === "" ? today : beganOn;
  const choices = dosesBefore(doses, began);
  const chosen = choices.filter(({ doseId }) => after.includes(doseId));
  const facts: AefiFacts = {
    ...{ seen, grave, stands: now === "" ? "not-recovered" : now, raisedTo: worse ? "severe" : null },
  };
  const nothing = seen.length === 0 && grave.length === 0 && now !== "died";
  const unsaid = seen.includes("other") && words.trim() === "";
  const wrongDay = beganOn === "" || beganOn > today;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (nothing) return leadTo("aefi-seen");
    if (now === "") return leadTo("aefi-stands");
    if (unsaid || wrongDay || chosen.length === 0) return leadTo(unsaid ? "aefi-words" : "aefi-day");
    const said = words.trim() === "" ? null : words.trim();
    const doseIds = chosen.map(({ doseId }) => doseId);
    const kept = await happened({
      ...{ childId, aefiId, doseIds, beganOn, beganAt: null, seen: [...seen], grave, stands: now },
      ...{ raisedTo: facts.raisedTo, done: did, words: said, on: today },
    });
    if (kept) onKept();
  }

  const signs = (of: readonly AefiSign[], question: string) => (
    <AnyOf
      question={question}
      across={2}
      answers={of.map((sign) => ({ value: sign, words: i18n._(aefiSignWords[sign]) }))}
      chosen={seen}
      wrong={asked && nothing && of === light ? t`Tick what was seen.` : null}
      onChange={setSeen}
    />
  );
  return (
    <Dialog title={t`Something after a vaccine`} onClose={onClose}>
      <form className="vaccine-form" noValidate onSubmit={(event) => void submit(event)}>
        <div data-field="aefi-seen" tabIndex={-1} className="aefi-signs">
          {signs(light, t`Common, and over by itself`)}
          {signs(heavy, t`Danger signs`)}
          {signs(["other"], t`Another one`)}
        </div>
        <div role="status" className="aefi-now">
          {(seen.length > 0 || grave.length > 0) && <DangerNow act={firstActFor(facts)} />}
        </div>
        <OneOf
          name="aefi-stands"
          question={t`How is the child now?`}
          wrong={asked && now === "" ? t`Choose how the child is.` : null}
          across={2}
          answers={stands.map((one) => ({ value: one, words: i18n._(aefiStandsWords[one]) }))}
          chosen={now}
          onChange={setNow}
        />
        <AnyOf
          question={t`Is any of this so?`}
          across={2}
          answers={graveReasons.map((one) => ({ value: one, words: i18n._(graveWords[one]) }))}
          chosen={grave}
          onChange={(all) => setGrave([...all])}
        />
        <details className="aefi-more" open={asked && (unsaid || wrongDay || chosen.length === 0) ? true : undefined}>
          <summary>
            <Trans>
              Began {telling.day(began)} · after {chosen.map(({ vaccine }) => vaccineName(telling, vaccine)).join(", ")}
            </Trans>
          </summary>
          <DateField
            name="aefi-day"
            label={t`When did it begin?`}
            max={today}
            value={beganOn}
            wrong={asked && wrongDay ? t`Choose a day up to today.` : null}
            onChange={(on) => setBeganOn(on as CalendarDay)}
          />
          <AnyOf
            question={t`After which vaccines?`}
            wrong={asked && chosen.length === 0 ? t`Tick at least one vaccine.` : null}
            answers={choices.map(({ doseId, vaccine, on, batch }) => ({
              value: doseId as string,
              words: vaccineName(telling, vaccine),
              beneath: [on === null ? t`day not known` : telling.day(on), ...(batch === null ? [] : [batch])].join(
                " · ",
              ),
            }))}
            chosen={after}
            onChange={setAfter}
          />
          <AnyOf
            question={t`What was done?`}
            answers={done.map((one) => ({ value: one, words: i18n._(aefiDoneWords[one]) }))}
            chosen={did}
            onChange={(all) => setDid([...all])}
          />
          <AnyOf
            question={t`In your view`}
            answers={[{ value: "worse", words: t`It is worse than these words say: the doctor should look` }]}
            chosen={worse ? ["worse"] : []}
            onChange={(all) => setWorse(all.length > 0)}
          />
          <NoteField
            name="aefi-words"
            label={t`In your own words`}
            optional={!seen.includes("other")}
            maxLength={1000}
            wrong={asked && unsaid ? t`Write what it was.` : null}
            value={words}
            onChange={setWords}
          />
        </details>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Save the report</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
