import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { newId } from "../../foundation/id.ts";
import type { Operation } from "../../foundation/operation.ts";
import { readCourses, readDoses, recordDose } from "../../modules/adherence/operations.ts";
import { readContacts, readPatient } from "../../modules/people/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import { urlAs } from "../../server/database/roles.ts";
import { houseDoor } from "../../server/turn.ts";
import type { BenchHouse } from "./house.ts";
import { openParts } from "./parts.ts";

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Plan[];
}

/**
 * Has the product do what is measured once, keeps each statement that it sent, and asks PostgreSQL for its plan, as the
 * app's own role and in its scope.
 *
 * @returns a table in markdown: rows read by all scans of a statement beside the rows that it answered
 */
export async function explainStatements(house: BenchHouse, today: string): Promise<string> {
  const sent = await statementsOf(house, today);
  const [district] = await house.ask<{ organisation: string }>("select organisation from bench.district");
  const client = new Client({
    connectionString: urlAs(house.ownerUrl, "khurak_app", house.secrets.password("database app")),
  });
  await client.connect();
  const lines = [
    "| operation | statement | reads by | rows read | rows answered | blocks | plan ms | run ms |",
    "|---|---|---|--:|--:|--:|--:|--:|",
  ];
  try {
    for (const [operation, statements] of sent) {
      const sums = { statements: 0, read: 0, blocks: 0, plan: 0, run: 0 };
      for (const { text, values } of statements) {
        // An insert of values reads nothing, and these rows are there by now.
        if (!/^\s*(with|select|update)/i.test(text) || /set_config|access\.enter/.test(text)) continue;
        await client.query("begin");
        await client.query("select set_config('khurak.organisation', $1, true)", [district?.organisation]);
        const explain = `explain (analyze, buffers, format json) ${text}`;
        // The first time a connection learns what the tables are; ours are long past that.
        await client.query(explain, [...values]);
        const { rows } = await client.query(explain, [...values]);
        await client.query("rollback");
        const [told] = rows[0]["QUERY PLAN"];
        const scans = scansIn(told.Plan);
        const read = scans.reduce((sum, { rows: count }) => sum + count, 0);
        const by = [...new Set(scans.map(({ by: name }) => name))].join(", ");
        const blocks = told.Plan["Shared Hit Blocks"] + told.Plan["Shared Read Blocks"];
        sums.statements += 1;
        sums.read += read;
        sums.blocks += blocks;
        sums.plan += told["Planning Time"];
        sums.run += told["Execution Time"];
        const short = text.replaceAll(/\s+/g, " ").trim().slice(0, 70).replaceAll("|", "");
        lines.push(
          `| ${operation} | ${short} | ${by} | ${read.toFixed(0)} | ${told.Plan["Actual Rows"]} | ${blocks} | ${told["Planning Time"].toFixed(2)} | ${told["Execution Time"].toFixed(2)} |`,
        );
      }
      lines.push(
        `| **${operation}** | ${sums.statements} statements | | ${sums.read.toFixed(0)} | | ${sums.blocks} | **${sums.plan.toFixed(2)}** | **${sums.run.toFixed(2)}** |`,
      );
    }
  } finally {
    await client.end();
  }
  return lines.join("\n");
}

async function statementsOf(house: BenchHouse, today: string): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const [who] = await house.ask<{ patient: string; episode: string; member: string; session: string }>(
    `select patient, episode, w->>'member' as member, w->>'session' as session
     from bench.filled join bench.district on true
       cross join lateral jsonb_array_elements(workers) w
     where w->>'member' = worker::text order by number desc limit 1`,
  );
  if (!who) throw new Error("Nobody is filled in.");
  const { patient: patientId, episode: episodeId, member, session } = who;
  const freshId = () => newId(Date.now(), randomBytes(10));
  const said = { source: "staff", says: "taken", observed: true, because: null, at: new Date().toISOString() };
  const asked: readonly (readonly [Operation, unknown])[] = [
    [readPatient, { patientId }],
    [readTreatments, { patientId }],
    [readDoses, { patientId, episodeId }],
    [readContacts, { patientIds: [patientId] }],
    [readCourses, { patientIds: [patientId] }],
    [recordDose, { patientId, factId: freshId(), day: today, ...said }],
  ];
  const sent = new Map<string, Statement[]>();
  const { turn, close } = await openParts(house);
  const plainly = Client.prototype.query;
  for (const [operation, input] of asked) {
    const theirs: Statement[] = [];
    sent.set(operation.name, theirs);
    Client.prototype.query = function note(this: Client, ...given: never[]) {
      const [query, values] = given as unknown as [
        string | { text: string; values?: unknown[] },
        unknown[] | undefined,
      ];
      const text = typeof query === "string" ? query : query.text;
      theirs.push({ text, values: (typeof query === "string" ? values : (query.values ?? values)) ?? [] });
      return plainly.apply(this, given as never);
    } as never;
    const by = { member, session };
    const done = await turn.run({ operation, input, by, commandId: freshId(), door: houseDoor });
    Client.prototype.query = plainly;
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
  }
  await close();
  return sent;
}

/** The scans of a plan with all rows that they looked at, those that they dropped among them. */
export function scansIn(plan: Plan): { by: string; rows: number }[] {
  const below = (plan.Plans ?? []).flatMap(scansIn);
  const name = plan["Index Name"] ?? plan["Relation Name"];
  if (!plan["Node Type"].endsWith("Scan") || name === undefined) return below;
  const dropped = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0);
  const rows = (plan["Actual Rows"] + dropped) * plan["Actual Loops"];
  // A bitmap's index scan finds the rows that the scan above it reads.
  return plan["Node Type"] === "Bitmap Index Scan"
    ? [{ by: name, rows: 0 }, ...below]
    : [{ by: plan["Node Type"] === "Seq Scan" ? `all of ${name}` : name, rows }, ...below];
}
