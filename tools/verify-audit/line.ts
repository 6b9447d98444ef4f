import { createHash } from "node:crypto";

/**
 * One line of the chain with the leaf it speaks of, read as text. What the hash covers is worked out here from the
 * description at the head of server/audit/sealer.ts and shares no code with what made it.
 */
export interface Line {
  readonly number: number;
  readonly form: number;
  readonly hash: Buffer;
  readonly leaf: string;
  /** The leaf's columns in the order of form 1, its id first; null when the leaf is gone. */
  readonly fields: readonly (string | null)[] | null;
}

export type Look = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Line 0, which is not there, has this hash. */
export const beginning = Buffer.alloc(32);

/** Seconds since 1970 with six decimals, and the rest as PostgreSQL writes it. */
const form1 = [
  ...["a.id::text", "a.xid::text", "a.organisation::text", "extract(epoch from a.at)::text", "a.operation"],
  ...["a.asked_by", "a.surface", "a.actor", "a.session::text", "a.outcome", "a.people::text", "a.subject::text"],
  "a.request::text",
];

/** The next lines of the chain in the order of their numbers, each beside its leaf. */
export async function linesAfter(look: Look, number: number, limit: number): Promise<Line[]> {
  const rows = await look<Omit<Line, "number"> & { number: string }>(
    `select l.number::text as number, l.form, l.hash, l.leaf::text as leaf,
       case when a.id is not null then array[${form1.join(", ")}] end as fields
     from house.audit_line l left join house.audit_leaf a on a.id = l.leaf
     where l.number > $1 order by l.number limit $2`,
    [number, limit],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** The hash that a line has when this leaf stands at this number behind that line; null for a form that is not known. */
export function hashOf(
  previous: Buffer,
  form: number,
  number: number,
  fields: readonly (string | null)[],
): Buffer | null {
  if (form !== 1) return null;
  const entries = [String(form), String(number), ...fields].map((entry) => JSON.stringify(entry));
  return createHash("sha256")
    .update(previous)
    .update(`[${entries.join(", ")}]`, "utf8")
    .digest();
}

/** A line as a person can look it up: its number, and its leaf's id, time and operation. */
export function named({ number, leaf, fields }: Line): string {
  return `Line ${number} (${fields ? leafNamed(leaf, fields[3] ?? null, fields[4] ?? null) : `leaf ${leaf}${made(leaf)}`})`;
}

/** @param at seconds since 1970, as text */
export function leafNamed(id: string, at: string | null, operation: string | null): string {
  return [`leaf ${id}`, moment(at), operation ?? "no operation"].join(", ");
}

function moment(at: string | null): string {
  const date = new Date(Number(at) * 1000);
  return at === null || Number.isNaN(date.getTime()) ? `at ${at}` : date.toISOString();
}

/** Of a leaf that is gone its id is left, and an id of version 7 begins with the time of its making. */
function made(id: string): string {
  return id[14] === "7"
    ? `, made ${new Date(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toISOString()}`
    : "";
}
