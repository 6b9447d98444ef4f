import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { takeInChild } from "../../children/operations.ts";
import { DoseId } from "../../immunization/dose.ts";
import { readImmunizationFacts, recordFromRegister } from "../../immunization/operations.ts";
import { PlaceId } from "../../places/place.ts";
import { MemberId } from "../../staff/member.ts";
import type { rowEnds } from "../import.ts";
import { importNextRows } from "../operations.ts";
import { missingDoses } from "../same-child.ts";
import { takeImport, type ImportKept, waitingRows } from "./hold-import.sql.ts";
import { rowTokens } from "./row-token.ts";
import { openRow } from "./sealed-row.ts";

/*
 * So many rows are one transaction: what was killed in the middle of them is begun anew, and nothing of it stands.
 * A row that was done is not waiting any more, so nothing is done twice. When none waits, the key of the rows is
 * destroyed.
 */
const rowsInOne = 20;

type Row = ReturnType<typeof openRow>;
type Hands = Turning<typeof importNextRows>;

interface Came {
  readonly end: (typeof rowEnds)[number];
  readonly why?: string;
  readonly child?: string;
  readonly doses?: readonly string[];
  readonly token?: Buffer;
}

export default handle(importNextRows, async (turning) => {
  const { input, now, tx, vault, refuse } = turning;
  const { importId } = input;
  const known = await takeImport(tx, importId);
  if (known === "in-hand") return refuse("in-hand");
  if (!known?.confirmed) return refuse("no-such-import");
  if (known.finished) return { left: 0 };
  const { rows } = await tx.execute<{ number: number; sealed: Buffer }>(sql`
    select number, sealed from registers.line where import = ${importId} and "end" = 'waiting'
    order by number limit ${rowsInOne}`);
  const key = (await vault.keysOf([known.rowsKey])).get(known.rowsKey);
  if (!key) throw new Error("The rows of an import that is not finished have no key.");
  for (const { number, sealed } of rows) {
    const came = await bringIn(turning, known, openRow(key, importId, number, sealed));
    await tx.execute(sql`
      update registers.line set sealed = null, "end" = ${came.end}, why = ${came.why ?? null}, child = ${came.child ?? null},
        token = ${came.token ?? null}, doses = ${sql.param(came.doses ?? [])}::uuid[], at = ${new Date(now)}
      where import = ${importId} and number = ${number}`);
  }
  const left = await waitingRows(tx, importId, ["waiting"]);
  if (left === 0) {
    await vault.destroy(known.rowsKey, now);
    await tx.execute(sql`update registers.import set finished_at = ${new Date(now)} where id = ${importId}`);
  }
  return { left };
});

async function bringIn(turning: Hands, known: ImportKept, row: Row): Promise<Came> {
  const { tx, vault, today } = turning;
  const days = row.doses.flatMap(({ on }) => (on === null ? [] : [on]));
  // A preview says so before; asked first, so that no child comes in without the doses of its row.
  if (days.some((on) => on > today)) return { end: "left", why: "day-not-begun" };
  if (days.some((on) => on < row.identity.born.day)) return { end: "left", why: "before-birth" };
  const [token] = await rowTokens(vault, known.place, [row.identity]);
  if (!token) throw new Error("A row without a token.");
  // Two admins bring the same register at once: the second finds what the first wrote.
  await tx.execute(sql`select pg_advisory_xact_lock(${token.readBigInt64BE().toString()}::bigint)`);
  const { rows } = await tx.execute<{ child: string }>(sql`select child from registers.line where token = ${token}`);
  const earlier = rows[0]?.child;
  if (earlier !== undefined) return addMissing(turning, known, row, earlier, null);
  if (row.choice.is === "same") return addMissing(turning, known, row, row.choice.childId, token);
  return register(turning, known, row, token);
}

async function register(turning: Hands, known: ImportKept, row: Row, token: Buffer): Promise<Came> {
  const { ask, newId, today } = turning;
  const childId = ChildId.parse(newId());
  const by = MemberId.parse(known.begunBy);
  const taken = await ask(takeInChild, {
    ...{ childId, placeId: PlaceId.parse(known.place), identity: row.identity, on: today, by },
    workerId: known.worker === null ? null : MemberId.parse(known.worker),
    lookedAt: row.choice.is === "looked-at-and-new",
  });
  if (isRefusal(taken)) return { end: "left", why: taken.refused };
  const doses = await write(turning, known, childId, row.doses);
  if (isRefusal(doses)) throw new Error(`The doses of a row were refused: ${doses.refused}.`);
  return { end: "registered", child: childId, doses, token };
}

async function addMissing(
  turning: Hands,
  known: ImportKept,
  row: Row,
  child: string,
  token: Buffer | null,
): Promise<Came> {
  const { ask, tx } = turning;
  const childId = ChildId.parse(child);
  // Whoever brings a register in adds only to children of the area: what was true at the preview is asked again.
  const { rows } = await tx.execute(sql`
    select from children.published_reach r
    where r.subject = ${childId} and exists (
      select from staff.published_assignment a
      where a.member = ${known.begunBy} and a.role = 'admin' and (a.place is null or a.place = any (r.areas)))`);
  if (rows.length === 0) return { end: "left", why: "cared-for-elsewhere" };
  const facts = await ask(readImmunizationFacts, { childIds: [childId] });
  const there = isRefusal(facts) ? undefined : facts.children[0];
  if (!there) return { end: "left", why: "erased" };
  const missing = missingDoses(row.doses, there.immunization.doses);
  const kept = { child, ...(token ? { token } : {}) };
  if (missing.length === 0) return { ...kept, end: "known" };
  const doses = await write(turning, known, childId, missing);
  return isRefusal(doses) ? { end: "left", why: doses.refused } : { ...kept, end: "added", doses };
}

async function write(
  { ask, newId }: Hands,
  known: ImportKept,
  childId: ChildId,
  told: readonly Row["doses"][number][],
) {
  if (told.length === 0) return [];
  // A file whose register nobody saw is somebody's word.
  const evidence = known.registerSeen === true ? ("register" as const) : ("recall" as const);
  const doses = told.map(({ vaccine, on }) => ({
    ...{ doseId: DoseId.parse(newId()), vaccine, on, evidence },
    ...{ batch: null, expiresOn: null, site: null },
  }));
  const written = await ask(recordFromRegister, { childId, doses, by: MemberId.parse(known.begunBy) });
  return isRefusal(written) ? written : doses.map(({ doseId }) => doseId);
}
