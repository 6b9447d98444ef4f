import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { ChildIdentity } from "../children/child.ts";
import { nameSounds } from "../people/name-sound.ts";
import { isEmpty, type Sheet } from "./cell.ts";
import { doseColumn, type Meaning } from "./columns.ts";
import { columnDoubt } from "./day-written.ts";
import { type Problem, readRow, type RowRead } from "./read-row.ts";

/** More is refused: it is to be split, by village or by year. */
export const rowsAtMost = 10_000;
export const columnsAtMost = 120;

export interface RegisterRead {
  readonly rows: readonly RowRead[];
}

/**
 * All rows under the head, judged. One child who stands twice in the file is a fault of the second row; those of one
 * birth who are told apart by sex or name are twins.
 *
 * @param head the line of the head, from 0
 * @param village for registers without a column of it
 */
export function readRegister(
  sheet: Sheet,
  head: number,
  { meanings, village, today }: { meanings: readonly Meaning[]; village: string | null; today: CalendarDay },
): RegisterRead {
  const lines = sheet.slice(head + 1);
  const doubts = meanings.map((meaning, column) =>
    meaning === "born" || doseColumn(meaning) !== null
      ? columnDoubt(lines.map((cells) => cells[column] ?? null))
      : null,
  );
  const rows = lines.flatMap((cells, at) =>
    cells.every(isEmpty) ? [] : [readRow(cells, head + at + 2, { meanings, doubts, today, village })],
  );
  return { rows: toldApart(rows) };
}

export type RowState = "ready" | "remarked" | "faulty";

export function stateOf({ problems }: Pick<RowRead, "problems">): RowState {
  if (problems.some(({ isFault }) => isFault)) return "faulty";
  return problems.length > 0 ? "remarked" : "ready";
}

/** Of one birth: the same mother as she sounds, the same day, and no two phones that differ. */
const birthOf = ({ mother, guardian, born }: ChildIdentity) =>
  `${nameSounds(mother ?? guardian?.name ?? "")
    .toSorted()
    .join(" ")} ${born.day} ${mother === null}`;

function toldApart(rows: readonly RowRead[]): readonly RowRead[] {
  const births = new Map<string, RowRead[]>();
  for (const row of rows) {
    if (!row.identity) continue;
    const birth = birthOf(row.identity);
    births.set(birth, [...(births.get(birth) ?? []), row]);
  }
  const changed = new Map<RowRead, RowRead>();
  for (const together of births.values()) {
    if (together.length < 2) continue;
    for (const family of familiesOf(together)) for (const [row, made] of judged(family)) changed.set(row, made);
  }
  return rows.map((row) => changed.get(row) ?? row);
}

/** Mothers of one name who bore on one day are told apart by their phones. */
function familiesOf(rows: readonly RowRead[]): readonly (readonly RowRead[])[] {
  const families: RowRead[][] = [];
  for (const row of rows) {
    const phone = row.identity?.phone?.number;
    const known = families.find((family) =>
      family.every(({ identity }) => !identity?.phone || phone === undefined || identity.phone.number === phone),
    );
    if (known) known.push(row);
    else families.push([row]);
  }
  return families;
}

function judged(family: readonly RowRead[]): readonly (readonly [RowRead, RowRead])[] {
  const apart: RowRead[] = [];
  const made: (readonly [RowRead, RowRead])[] = [];
  for (const row of family) {
    const same = apart.find((other) => !isAnother(row, other));
    if (same) made.push([row, withProblem(row, { column: null, code: "doubled", isFault: true, line: same.line })]);
    else apart.push(row);
  }
  if (apart.length < 2 || apart.length > 6) return made;
  return [
    ...made,
    ...apart.map((row, at) => {
      const identity = row.identity && { ...row.identity, ofBirth: { order: at + 1, of: apart.length } };
      const other = apart[at === 0 ? 1 : 0];
      const twins: Problem = { column: null, code: "twins", isFault: false, ...(other ? { line: other.line } : {}) };
      return [row, withProblem({ ...row, identity }, twins)] as const;
    }),
  ];
}

/** Another sex, or another name: two children of one birth. */
function isAnother({ identity: one }: RowRead, { identity: other }: RowRead): boolean {
  if (!one || !other || one.sex !== other.sex) return true;
  if (one.name === null || other.name === null) return false;
  return nameSounds(one.name).toSorted().join(" ") !== nameSounds(other.name).toSorted().join(" ");
}

const withProblem = (row: RowRead, problem: Problem): RowRead => ({ ...row, problems: [...row.problems, problem] });
