import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { ChildIdentity, isChild } from "../children/child.ts";
import { phoneNumber } from "../people/phone.ts";
import type { Sex } from "../people/patient.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";
import { type Cell, isEmpty, textOf } from "./cell.ts";
import { doseColumn, type FieldColumn, type Meaning } from "./columns.ts";
import { type ColumnDoubt, isDoubtful, readDay } from "./day-written.ts";
import { readDose } from "./dose-written.ts";

/** What is wrong with a row: it does not come in until somebody has mended it. */
export const rowFaults = [
  "no-mother",
  "no-sex",
  "sex-unread",
  "no-birth",
  "not-a-child",
  "no-village",
  "name-length",
  "phone-unread",
  "two-phones",
  "identifier-length",
  "no-day",
  "no-such-day",
  "month-first",
  "no-year",
  "not-come-yet",
  "day-or-month",
  "before-birth",
  "same-day-twice",
  "doubled",
  "more-fields-than-head",
  "unreadable",
] as const;
/** What is said and holds nothing up. */
export const rowRemarks = ["no-name", "no-day-of-dose", "order-turned", "twins"] as const;
export type RowFault = (typeof rowFaults)[number];
export type RowRemark = (typeof rowRemarks)[number];

export interface Problem {
  /** The column of the file, from 0; null: the row as a whole. */
  readonly column: number | null;
  readonly code: RowFault | RowRemark;
  readonly isFault: boolean;
  /** Another line of the file that it is about. */
  readonly line?: number;
}

export interface DoseRead {
  readonly vaccine: VaccineCode;
  readonly on: CalendarDay | null;
  readonly order: number;
  readonly column: number;
}

export interface RowRead {
  /** As a spreadsheet counts it, the head included. */
  readonly line: number;
  /** By which a person finds the row: the child's name, or whose child it is. */
  readonly called: string;
  /** Null: something without which there is no child. */
  readonly identity: ChildIdentity | null;
  readonly doses: readonly DoseRead[];
  readonly problems: readonly Problem[];
}

export interface ReadBy {
  readonly meanings: readonly Meaning[];
  readonly doubts: readonly ColumnDoubt[];
  readonly today: CalendarDay;
  /** For rows whose register has no column of it. */
  readonly village: string | null;
}

const sexes: Readonly<Record<Sex, string>> = {
  female: "f|female|girl|g|w|स्त्री|महिला|लड़की|बालिका|कन्या|स्त्रीलिंग|म",
  male: "m|male|boy|b|पुरुष|लड़का|बालक|पुल्लिंग|पु",
  other: "o|other|t|transgender|अन्य",
};
const sexOf = new Map(
  Object.entries(sexes).flatMap(([sex, names]) =>
    names
      .normalize("NFKC")
      .split("|")
      .map((name) => [name, sex as Sex]),
  ),
);

export function readRow(cells: readonly Cell[], line: number, by: ReadBy): RowRead {
  const problems: Problem[] = [];
  const fault = (column: number | null, code: RowFault) => problems.push({ column, code, isFault: true });
  const columnOf = (field: FieldColumn) => by.meanings.indexOf(field);
  const text = (field: FieldColumn) => textOf(cells[columnOf(field)]);
  const named = (field: FieldColumn) => {
    const words = text(field);
    if (words === "" || /^[-–—.?]+$/.test(words)) return null;
    if (words.length >= 2 && words.length <= 80) return words;
    fault(columnOf(field), "name-length");
    return null;
  };
  if (cells.slice(by.meanings.length).some((cell) => !isEmpty(cell))) fault(null, "more-fields-than-head");

  const name = named("name");
  if (name === null && isEmpty(cells[columnOf("name")])) {
    problems.push({ column: at(columnOf("name")), code: "no-name", isFault: false });
  }
  const [mother, father] = [named("mother"), named("father")];
  if (mother === null && father === null) fault(at(columnOf("mother")), "no-mother");
  const sex = sexOf.get(text("sex").toLowerCase());
  if (sex === undefined) fault(at(columnOf("sex")), text("sex") === "" ? "no-sex" : "sex-unread");
  const born = readBirth(cells[columnOf("born")] ?? null, at(columnOf("born")), by, fault);
  const village = text("village") || by.village || "";
  if (village.length < 2 || village.length > 120) fault(at(columnOf("village")), "no-village");
  const phone = readPhone(text("phone"), columnOf("phone"), fault);
  const identifiers = readIdentifiers(by.meanings, cells, fault);
  const doses = readDoses(cells, by, born, problems);
  const whole = { name, sex, born: { day: born, exact: true }, ofBirth: null, mother, phone, identifiers };
  const read = ChildIdentity.safeParse({
    ...whole,
    guardian: father === null ? null : { name: father, relation: "father" },
    address: { village, landmark: text("landmark").slice(0, 160) || null },
  });
  // Whatever the rules above did not foresee: it is said, and never left out in silence.
  if (!read.success && !problems.some(({ isFault }) => isFault)) fault(null, "unreadable");
  const called = name ?? mother ?? father ?? "";
  return { line, called, identity: read.success ? read.data : null, doses, problems };
}

const at = (column: number) => (column < 0 ? null : column);
type Fault = (column: number | null, code: RowFault) => void;

function readBirth(cell: Cell, column: number | null, by: ReadBy, fault: Fault): CalendarDay | null {
  if (isEmpty(cell)) {
    fault(column, "no-birth");
    return null;
  }
  if (column !== null && isDoubtful(cell, by.doubts[column] ?? null)) {
    fault(column, "day-or-month");
    return null;
  }
  const read = readDay(cell, by.today);
  if ("wrong" in read) {
    fault(column, read.wrong);
    return null;
  }
  if (!isChild(read.day, by.today)) {
    fault(column, "not-a-child");
    return null;
  }
  return read.day;
}

/** Whose phone it is stands in no register: it is the family's. */
function readPhone(written: string, column: number, fault: Fault): ChildIdentity["phone"] {
  if (/^[-–—]*$/.test(written) || written === "0") return null;
  const number = phoneNumber(written.replace(/\.0$/, ""));
  if (number !== null) return { number, of: "family" };
  const several = written.split(/[/,;&|]/).filter((one) => phoneNumber(one) !== null);
  fault(at(column), several.length > 1 ? "two-phones" : "phone-unread");
  return null;
}

const identifierKinds = {
  rch: "rch",
  mcts: "other",
  "u-win": "u-win",
  "birth-registration": "birth-registration",
} as const;

function readIdentifiers(meanings: readonly Meaning[], cells: readonly Cell[], fault: Fault) {
  return Object.entries(identifierKinds).flatMap(([field, kind]) => {
    const column = meanings.indexOf(field);
    const value = textOf(cells[column]);
    if (value === "" || /^[-–—]+$/.test(value)) return [];
    if (value.length >= 2 && value.length <= 40)
      return [{ kind, value: field === "mcts" ? `MCTS ${value}`.slice(0, 40) : value }];
    fault(column, "identifier-length");
    return [];
  });
}

function readDoses(
  cells: readonly Cell[],
  { meanings, doubts, today }: ReadBy,
  born: CalendarDay | null,
  problems: Problem[],
): readonly DoseRead[] {
  const doses: DoseRead[] = [];
  const say = (column: number, code: RowFault | RowRemark, isFault: boolean) =>
    problems.push({ column, code, isFault });
  for (const [column, meaning] of meanings.entries()) {
    const known = doseColumn(meaning);
    if (!known) continue;
    const cell = cells[column] ?? null;
    const read = readDose(cell, today);
    if (read.is === "not-given") continue;
    if (read.is === "unreadable") say(column, read.why, true);
    else if (isDoubtful(cell, doubts[column] ?? null)) say(column, "day-or-month", true);
    else if (read.on !== null && born !== null && read.on < born) say(column, "before-birth", true);
    else {
      if (read.on === null) say(column, "no-day-of-dose", false);
      doses.push({ vaccine: known.vaccine, on: read.on, order: known.order, column });
    }
  }
  for (const dose of doses) {
    const earlier = doses.filter((other) => other.vaccine === dose.vaccine && other.order < dose.order);
    if (dose.on === null) continue;
    if (earlier.some(({ on }) => on === dose.on)) say(dose.column, "same-day-twice", true);
    else if (earlier.some(({ on }) => on !== null && dose.on !== null && on > dose.on))
      say(dose.column, "order-turned", false);
  }
  return doses;
}
