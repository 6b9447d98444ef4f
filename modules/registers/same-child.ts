import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { ChildLikeness } from "../children/alike.ts";
import type { ChildIdentity } from "../children/child.ts";
import { certifies, type Evidence } from "../schedules/evidence.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";

/*
 * Is a row of a register a child who is here already? Proposed to whoever imports, who decides row by row:
 *
 *   same mother, same day of birth, same sex, and the same name         the same child: what is missing is added
 *   the same, one of them without a name, and the same phone            the same child
 *   anything else that looks alike                                      left out until somebody says which it is
 */

interface Known {
  readonly name: string | null;
  readonly sex: ChildIdentity["sex"];
  readonly born: ChildIdentity["born"];
  readonly because: readonly ChildLikeness[];
}

export function isTheSameChild(row: Pick<ChildIdentity, "name" | "sex" | "born" | "ofBirth">, known: Known): boolean {
  const has = (one: ChildLikeness) => known.because.includes(one);
  if (!has("same-mother") || row.sex !== known.sex || row.born.day !== known.born.day || !known.born.exact)
    return false;
  if (row.name !== null && known.name !== null) return has("same-name");
  return row.ofBirth === null && has("same-phone");
}

interface Dose {
  readonly vaccine: VaccineCode;
  readonly on: CalendarDay | null;
}

/** Two doses of a vaccine that both count are at least four weeks apart; two writers miss a day by less. */
const sameDoseWithin = 14;

/**
 * What a register says of a child beyond what stands there. A day that differs by up to two weeks is the dose that is
 * known: written twice it would look like two. A tick adds nothing to as many doses of the vaccine as there are ticks
 * and days before it.
 */
export function missingDoses<D extends Dose>(
  told: readonly D[],
  known: readonly (Dose & { readonly evidence: Evidence })[],
): readonly D[] {
  const shown = known.filter(({ evidence }) => certifies(evidence));
  const count = (vaccine: VaccineCode) => shown.filter((dose) => dose.vaccine === vaccine).length;
  return told.filter((dose, at) => {
    const before = told.slice(0, at).filter(({ vaccine }) => vaccine === dose.vaccine).length;
    if (dose.on === null) return count(dose.vaccine) <= before;
    return !shown.some((other) => other.vaccine === dose.vaccine && isNear(dose.on, other.on));
  });
}

function isNear(one: CalendarDay | null, other: CalendarDay | null): boolean {
  if (one === null || other === null) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 < sameDoseWithin;
}
