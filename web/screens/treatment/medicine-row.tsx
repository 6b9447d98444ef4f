import { Trans, useLingui } from "@lingui/react/macro";
import { type Medicine, medicines } from "../../../modules/treatment/medicine.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import type { ProposedStep, Taker } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { DoseWritten } from "./dose-written.tsx";
import {
  amountKey,
  dosingIn,
  fieldOf,
  isWritten,
  itemsIn,
  type Place,
  type PrescriptionDraft,
  type RowDraft,
  sameDose,
  untouched,
  usualIn,
  writtenAs,
} from "./prescription-draft.ts";
import { RowSource, SaysOutside } from "./row-says.tsx";
import { tableOf } from "./sources.ts";
import { useDoseWords } from "./use-dose-words.ts";
import { useShownBand } from "./use-shown-band.ts";

/** What every row of a prescription hangs on. */
export interface Prescribing {
  readonly regimen: Regimen;
  readonly taker: Taker;
  readonly draft: PrescriptionDraft;
  /** The names of fields in which something is wrong. */
  readonly wrong: readonly string[];
  /** What is taken now, where something is: then it is stopped, and what differs from it is named. */
  readonly now?: readonly PrescribedItem[];
}

interface MedicineRowProps extends Prescribing {
  readonly place: Place;
  readonly row: RowDraft;
  /** What stands in any row: it is not offered again. */
  readonly taken: ReadonlySet<Medicine>;
  readonly onRow: (change: Partial<RowDraft>) => void;
  /** It was added here; null: it stands in what was proposed. */
  readonly onRemove: (() => void) | null;
}

/** One medicine: its dose in words, and everything that may be done about it. */
export function MedicineRow(props: MedicineRowProps) {
  const { regimen, place, row, draft, now, onRow, onRemove } = props;
  const words = useDoseWords();
  const { medicine, steps } = dosingIn(place, row);
  // Where no table speaks the fields stand open by themselves.
  const silent = steps.every((step, at) => isWritten(step, at, untouched));
  const open = !silent && Object.keys(row.written).length > 0;
  const items = itemsIn([place], draft);
  const name = words.medicine(medicine);
  const running = now !== undefined;
  if (row.out) {
    return (
      <li className="prescribe-row prescribe-out">
        <p className="prescribe-words">
          <b>{name}</b>
          <span>{running ? <Trans>stopped</Trans> : <Trans>left out</Trans>}</span>
        </p>
        <div className="prescribe-acts">
          <Button look="bare" onPress={() => onRow({ out: false })}>
            {running ? <Trans>Go on with it</Trans> : <Trans>Put it back</Trans>}
            <span className="only-heard"> {name}</span>
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li className="prescribe-row">
      <p className="prescribe-words">
        <b>{name}</b>
        {items.length === steps.length && <span>{running ? words.courseByDay(items) : words.course(items)}</span>}
        {now && <Instead now={now} medicine={medicine} items={items} />}
        <RowSource regimen={regimen} medicine={medicine} />
      </p>
      <div className="prescribe-acts">
        {!silent && (
          <Button
            look="bare"
            onPress={() =>
              onRow(
                open
                  ? { written: {}, medicine: null }
                  : { written: Object.fromEntries(steps.map((step, at) => [at, writtenAs(step)])) },
              )
            }
          >
            {!open ? <Trans>Change</Trans> : running ? <Trans>As it is now</Trans> : <Trans>As proposed</Trans>}
            <span className="only-heard"> {name}</span>
          </Button>
        )}
        <Button look="bare" onPress={onRemove ?? (() => onRow({ out: true, written: {}, medicine: null }))}>
          {running && !onRemove ? <Trans>Stop</Trans> : <Trans>Leave out</Trans>}
          <span className="only-heard"> {name}</span>
        </Button>
      </div>
      <SaysOutside regimen={regimen} medicine={medicine} steps={steps} />
      {open && onRemove === null && <Other {...props} />}
      {steps.map((step, at) => (
        // Steps have no name of their own, and keep their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Step key={at} {...props} step={step} at={at} />
      ))}
    </li>
  );
}

interface InsteadProps {
  readonly now: readonly PrescribedItem[];
  readonly medicine: Medicine;
  readonly items: readonly PrescribedItem[];
}

/** What it was before, where it is another dose. */
function Instead({ now, medicine, items }: InsteadProps) {
  const words = useDoseWords();
  const had = now.filter((item) => item.medicine === medicine);
  const changed = items.filter((item) => !had.some((one) => sameDose(one, item)));
  if (changed.length === 0) return null;
  const before = had.map((item) => words.dose(item)).join(", ");
  return (
    <small className="prescribe-instead">
      <i className="shape shape-due" aria-hidden="true" />
      {before === "" ? <Trans>new</Trans> : <Trans>instead of {before}</Trans>}
    </small>
  );
}

/** Another medicine in its place: those that the regimen names for it first. */
function Other({ place, row, taken, onRow }: MedicineRowProps) {
  const { t } = useLingui();
  const words = useDoseWords();
  const now = dosingIn(place, row).medicine;
  const named = place.oneOf.map(({ medicine }) => medicine);
  const choice = (medicine: Medicine) => ({ value: medicine, words: words.medicine(medicine) });
  const others = medicines.filter(
    (medicine) => !named.includes(medicine) && (medicine === now || !taken.has(medicine)),
  );
  return (
    <SelectField
      name={`${usualIn(place)} instead`}
      label={t`Medicine`}
      value={now}
      choices={[...named.map(choice), { words: t`Another one in its place`, choices: others.map(choice) }]}
      onChange={(chosen) => {
        const medicine = medicines.find((one) => one === chosen) ?? null;
        const { steps } = dosingIn(place, { ...row, medicine });
        onRow({ medicine, chosen: {}, written: Object.fromEntries(steps.map((step, at) => [at, writtenAs(step)])) });
      }}
    />
  );
}

interface StepProps extends MedicineRowProps {
  readonly step: ProposedStep;
  readonly at: number;
}

function Step({ regimen, place, row, step, at, wrong, taker, onRow }: StepProps) {
  const { t, i18n } = useLingui();
  const words = useDoseWords();
  const shownBand = useShownBand();
  const { medicine, steps } = dosingIn(place, row);
  if (isWritten(step, at, row)) {
    return (
      <DoseWritten
        medicine={medicine}
        at={at}
        span={steps.length > 1 ? step : null}
        written={row.written[at] ?? writtenAs(step)}
        wrong={wrong}
        onChange={(written) => onRow({ written: { ...row.written, [at]: written } })}
      />
    );
  }
  if (step.dose.is !== "between") return null;
  const name = fieldOf(medicine, at, "chosen");
  const kilograms = i18n.number(taker.weightKg);
  const rows = tableOf(regimen, medicine)?.rows ?? [];
  return (
    <OneOf
      name={name}
      across={2}
      question={t`How much?`}
      hint={t`${kilograms} kg belongs to no single row of the dose table. Your choice is recorded.`}
      wrong={wrong.includes(name) ? t`Choose how much.` : null}
      answers={step.dose.options.map((option) => {
        const band = rows.find(({ takes }) => takes[medicine] && amountKey(takes[medicine]) === amountKey(option));
        return {
          value: amountKey(option),
          words: words.dose({ ...option, timesPerDay: step.timesPerDay, weekdays: step.weekdays }),
          ...(band ? { beneath: shownBand(band) } : {}),
        };
      })}
      chosen={row.chosen[at] ?? ""}
      onChange={(chosen) => onRow({ chosen: { ...row.chosen, [at]: chosen } })}
    />
  );
}
