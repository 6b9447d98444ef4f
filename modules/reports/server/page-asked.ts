import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import type { Turning } from "../../../server/module.ts";
import type { PatientId } from "../../people/patient.ts";
import { ordersOf } from "../lists.ts";
import type { listPatientsIn } from "../operations.ts";
import { daysOf, isOffered, reachesOf } from "./listed-as.sql.ts";
import { Cursor, type Found, isOf, pageOf } from "./page-of.ts";
import { soughtIn } from "./sought-in.ts";

type Input = Omit<InputOf<typeof listPatientsIn>, never>;
type Fault = (typeof listPatientsIn)["refuses"][number];

interface Page {
  readonly found: readonly Found[];
  readonly next: AnswerOf<typeof listPatientsIn>["next"];
  readonly narrow: boolean;
}

/** A page of a list, whoever asks for it and whatever they do with it. */
export async function pageAsked(
  turning: Pick<Turning, "actor" | "now" | "timeZone" | "today" | "tx" | "ask">,
  input: Input,
): Promise<Page | Fault> {
  const { search, after, limit, order = ordersOf(input.set)[0] ?? "newest", ...wanted } = input;
  const from = readCursor(Cursor, after);
  if (!isOffered(wanted, order)) return "not-for-this-list";
  if (from === undefined || !isOf(order, from)) return "page-unknown";
  const reaches = await reachesOf(turning.tx, turning.actor, wanted.placeId ?? null);
  if (reaches === null) return "not-my-place";
  const { among, narrow } = await soughtIn(turning.ask, search);
  const asked = { wanted, reaches, days: daysOf(turning), among };
  const rows = await pageOf(turning.tx, asked, { order, from, limit: limit + 1 });
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, narrow, next: rows.length > limit && last ? JSON.stringify([last.at, last.patientId]) : null };
}

export const idsOf = (found: readonly Found[]): PatientId[] => found.map(({ patientId }) => patientId);
