import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { withstoodAmong } from "../../../modules/treatment/against.ts";
import { drugsIn, isCombination, type Medicine } from "../../../modules/treatment/medicine.ts";
import { inForce, medicinesFrom } from "../../../modules/treatment/prescription.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { doAboutWords } from "../../text/against.ts";
import type { Treatment } from "./use-treatments.ts";

type Against = Treatment["against"][number];

/** One thing to do, and everything that asks for it. */
export interface ToDo {
  readonly do: keyof typeof doAboutWords;
  readonly said: readonly Against[];
  /** The medicines that are taken in vain. */
  readonly withstood: readonly Medicine[];
}

/** What the results ask for while a treatment goes on, each thing once. */
export function toDoIn(
  { against, prescriptions }: Pick<Treatment, "against" | "prescriptions">,
  regimen: Regimen,
  today: CalendarDay,
): readonly ToDo[] {
  const taken = medicinesFrom(inForce(prescriptions, today)?.items ?? [], today);
  const found = against
    .filter(({ weight }) => weight !== "to-know")
    .map((one) => {
      const withstood = withstoodBy(taken, one);
      return { do: whatToDo(one, withstood, regimen), said: [one], withstood };
    });
  // Once it is BPaL it is for this class, too: one word is enough.
  const { becomes } = regimen;
  const fitsThen = found.some((one) => one.do === "becomes-bpal");
  const left = found.filter(
    ({ said: [one] }) => !(fitsThen && one?.is === "class" && becomes?.regimen.isFor.includes(one.class)),
  );
  return left.reduce<readonly ToDo[]>((all, one) => {
    const same = all.find((other) => other.do === one.do && String(other.withstood) === String(one.withstood));
    if (!same) return [...all, one];
    return all.map((other) => (other === same ? { ...other, said: [...other.said, ...one.said] } : other));
  }, []);
}

function withstoodBy(taken: readonly Medicine[], against: Against): readonly Medicine[] {
  if (!("drug" in against)) return [];
  const drugs = [{ drug: against.drug, result: "R", conflict: false }] as const;
  return taken.filter((medicine) => withstoodAmong(drugsIn(medicine), { drugs }).length > 0);
}

function whatToDo(against: Against, withstood: readonly Medicine[], { becomes }: Regimen): ToDo["do"] {
  if (against.is === "in-conflict") return "settle";
  if (against.is === "class") return "class";
  if (against.is !== "resistant") return "other";
  if (against.weight === "stops") return "stops";
  if (withstood.some((medicine) => isCombination(medicine))) return "in-one-tablet";
  if (withstood.length === 0) return "other";
  return becomes && withstood.includes(becomes.without) ? "becomes-bpal" : "stop-medicine";
}
