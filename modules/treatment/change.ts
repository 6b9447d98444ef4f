import { countsOnOneOf, type Resistance, withstoodAmong } from "./against.ts";
import { drugsIn, type Medicine } from "./medicine.ts";
import { type ChangeReason, type PrescribedItem, sameItems } from "./prescription.ts";
import { fitsTheRegimen, redoseFor, type Taker } from "./propose.ts";
import type { Regimen } from "./regimen.ts";

/*
 * What is asked of a change to a prescription before it holds. Its reason is a code; in words it is
 * explained only where the code does not say enough:
 *
 *   - whoever gives another weight as the reason prescribes what the table says of it, for each
 *     medicine that the weight concerns, and changes nothing else;
 *   - another dose than the regimen has is its own explanation after a side effect, after an
 *     interruption and after one of both is over, and wants words otherwise;
 *   - a drug that the bacteria withstand is added with a word why, and never where the regimen stands
 *     or falls with it: then it is no treatment.
 */

export interface Change {
  readonly regimen: Regimen;
  /** What the prescription before it has, and the weight by which its doses were found. */
  readonly before: { readonly items: readonly PrescribedItem[]; readonly weightKg: number };
  readonly items: readonly PrescribedItem[];
  readonly because: ChangeReason;
  readonly taker: Taker;
  readonly resistance: Pick<Resistance, "drugs">;
}

export type ChangeFault = "resistant-to-the-regimen" | "dose-needs-a-reason" | "say-why";

const explainsADose: readonly ChangeReason[] = ["weight", "side-effect", "recovered", "interrupted"];

/** What forbids a change, or for what it wants a word; null: nothing. */
export function faultOfChange(change: Change, why: string | null): ChangeFault | null {
  const { regimen, because } = change;
  const added = drugsAdded(change).filter((drug) => !regimen.despite.includes(drug));
  const withstood = withstoodAmong(added, change.resistance);
  if (countsOnOneOf(regimen, withstood)) return "resistant-to-the-regimen";
  if (why !== null) return null;
  if (because === "other" || withstood.length > 0) return "say-why";
  if (because === "weight") return followsTheWeight(change) ? null : "dose-needs-a-reason";
  return explainsADose.includes(because) || dosesFit(change) ? null : "say-why";
}

/** Drugs that were not in the prescription before. */
export function drugsAdded({ before, items }: Pick<Change, "before" | "items">) {
  const had = new Set(before.items.flatMap(({ medicine }) => [...drugsIn(medicine)]));
  return [...new Set(items.flatMap(({ medicine }) => [...drugsIn(medicine)]))].filter((drug) => !had.has(drug));
}

function changedMedicines({ before, items }: Change): readonly Medicine[] {
  const all = new Set([...before.items, ...items].map(({ medicine }) => medicine));
  return [...all].filter((medicine) => !sameItems(itemsOf(before.items, medicine), itemsOf(items, medicine)));
}

const itemsOf = (items: readonly PrescribedItem[], medicine: Medicine) =>
  items.filter((item) => item.medicine === medicine);

/** Each changed dose is one that the regimen has; of a medicine that it does not have it says nothing. */
function dosesFit(change: Change): boolean {
  return changedMedicines(change)
    .flatMap((medicine) => itemsOf(change.items, medicine))
    .every((item) => fitsTheRegimen(change.regimen, item, change.taker) !== false);
}

function followsTheWeight(change: Change): boolean {
  const { regimen, before, items, taker } = change;
  const onlyAmounts = changedMedicines(change).every(
    (medicine) => timesOf(itemsOf(before.items, medicine)) === timesOf(itemsOf(items, medicine)),
  );
  const fits = changedMedicines(change)
    .flatMap((medicine) => itemsOf(items, medicine))
    .every((item) => fitsTheRegimen(regimen, item, taker) === true);
  const left = redoseFor(regimen, items, { ...taker, weightKg: before.weightKg }, taker);
  return onlyAmounts && fits && left.length === 0;
}

/** How often, and on which days; nothing: it is not taken. */
const timesOf = (items: readonly PrescribedItem[]) =>
  [...new Set(items.map(({ timesPerDay, weekdays }) => `${timesPerDay} ${weekdays?.toSorted().join() ?? "daily"}`))]
    .toSorted()
    .join();
