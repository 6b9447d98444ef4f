import type { TestChain } from "../../server/audit/test-chain.ts";
import { hashOf, linesAfter, beginning } from "./line.ts";

/**
 * What somebody with all rights over the database may do to an untouched chain, one thing at a time, and what the
 * verifier is to say of it: each finding as `what line,line`, in any order.
 */
export interface Tampering {
  readonly name: string;
  /** @param at the line it is about; `other` is another; both from 1 to `last` */
  does(chain: TestChain, at: number, other: number, last: number): Promise<readonly string[]>;
}

type Look = TestChain["look"];

const leafOf = "(select leaf from house.audit_line where number = $1)";
const pair = (a: number, b: number) => [a, b].toSorted((one, two) => one - two).join();

/** Column → another value of it than it has. */
const otherValue: Readonly<Record<string, string>> = {
  xid: "(xid::text::bigint + 1)::text::xid8",
  organisation: "case when organisation is null then gen_random_uuid() end",
  at: "at + interval '1 microsecond'",
  operation: "operation || ' '",
  asked_by: "case when asked_by is null then '' end",
  surface: "upper(surface)",
  actor: "gen_random_uuid()::text",
  session: "case when session is null then gen_random_uuid() end",
  outcome: "'refused:' || outcome",
  people: "array[people[2], people[1]]",
  subject: `subject || '{"x": 1}'`,
  request: "null",
};

const changeOf = ([column, value]: readonly [string, string]): Tampering => ({
  name: `changes ${column}`,
  async does({ look }, at) {
    await look(`update house.audit_leaf set ${column} = ${value} where id = ${leafOf}`, [at]);
    return [`changed ${at}`];
  },
});

/** Two rows trade a value; by way of a third one, where no two may have the same. */
async function trade(
  look: Look,
  column: string,
  between: string,
  [at, other]: readonly [number, number],
): Promise<void> {
  const rows = await look<{ value: unknown }>(
    `select ${column} as value from house.audit_line where number in ($1, $2) order by number = $1`,
    [at, other],
  );
  const set = `update house.audit_line set ${column} = $2 where number = $1`;
  const [ofOther, ofThis] = rows.map(({ value }) => value);
  await look(set, [at, between]);
  await look(set, [other, ofThis]);
  await look(set, [column === "number" ? Number(between) : at, ofOther]);
}

const everyOther = Object.keys(otherValue);

export const tamperings: readonly Tampering[] = [
  ...Object.entries(otherValue).map(changeOf),
  {
    name: "changes a leaf's id",
    async does({ look }, at, _, last) {
      await look(`update house.audit_leaf set id = 'ffffffff-ffff-ffff-ffff-ffffffffffff' where id = ${leafOf}`, [at]);
      // Behind the last one it looks like a new leaf, and will be sealed as one.
      return [`leaf-gone ${at}`, ...(at < last ? ["never-sealed "] : [])];
    },
  },
  {
    name: "deletes a leaf",
    async does({ look }, at) {
      await look(`delete from house.audit_leaf where id = ${leafOf}`, [at]);
      return [`leaf-gone ${at}`];
    },
  },
  {
    name: "deletes a line",
    async does({ look }, at, _, last) {
      await look("delete from house.audit_line where number = $1", [at]);
      return [at < last ? `line-missing ${at}` : `cut ${at}`, "never-sealed "];
    },
  },
  {
    name: "deletes a line with its leaf",
    async does({ look }, at, _, last) {
      await look(`delete from house.audit_leaf where id = ${leafOf}`, [at]);
      await look("delete from house.audit_line where number = $1", [at]);
      return [at < last ? `line-missing ${at}` : `cut ${at}`];
    },
  },
  {
    name: "closes the gap behind a deleted line",
    async does({ look }, at, _, last) {
      await look(`delete from house.audit_leaf where id = ${leafOf}`, [at]);
      await look("delete from house.audit_line where number = $1", [at]);
      await look("update house.audit_line set number = -number where number > $1", [at]);
      await look("update house.audit_line set number = -number - 1 where number < 0");
      return [...Array.from({ length: last - at }, (_none, index) => `changed ${at + index}`), `cut ${last}`];
    },
  },
  {
    name: "trades the contents of two leaves",
    async does({ look }, at, other) {
      await look(
        `update house.audit_leaf a set (${everyOther.join()}) = (select ${everyOther.map((name) => `b.${name}`).join()}
           from house.audit_leaf b join house.audit_line l on l.leaf = b.id
           where l.number = case m.number when $1 then $2::bigint else $1 end)
         from house.audit_line m where m.leaf = a.id and m.number in ($1, $2)`,
        [at, other],
      );
      return [`exchanged ${pair(at, other)}`];
    },
  },
  {
    name: "trades the leaves of two lines",
    async does({ look }, at, other) {
      await trade(look, "leaf", "00000000-0000-0000-0000-000000000000", [at, other]);
      return [`exchanged ${pair(at, other)}`];
    },
  },
  {
    name: "trades the places of two lines",
    async does({ look }, at, other) {
      await look("update house.audit_line set number = -number where number in ($1, $2)", [at, other]);
      await look("update house.audit_line set number = $1::bigint + $2::bigint + number where number < 0", [at, other]);
      return [`exchanged ${pair(at, other)}`];
    },
  },
  {
    name: "changes a hash",
    async does({ look }, at, _, last) {
      await look("update house.audit_line set hash = sha256(hash) where number = $1", [at]);
      return [`${at < last ? "hash-changed" : "changed"} ${at}`];
    },
  },
  {
    name: "trades the hashes of two lines",
    async does({ look }, at, other, last) {
      await trade(look, "hash", "", [at, other]);
      // Behind the last line nothing stands that would tell whether the leaf or the hash is the old one.
      const open = (line: number) => line === last || (Math.abs(at - other) === 1 && Math.max(at, other) === last);
      return [at, other].map((line) => `${open(line) ? "changed" : "hash-changed"} ${line}`);
    },
  },
  {
    name: "says another form",
    async does({ look }, at) {
      await look("update house.audit_line set form = 2 where number = $1", [at]);
      return [`unknown-form ${at}`];
    },
  },
  {
    name: "puts a leaf into the past",
    async does({ look }, at) {
      await look(
        `insert into house.audit_leaf select (jsonb_populate_record(a, jsonb_build_object('id', '00000000-0000-0000-0000-000000000001'))).*
         from house.audit_leaf a where id = ${leafOf}`,
        [at],
      );
      return ["never-sealed "];
    },
  },
  {
    name: "changes a leaf and makes its hash anew",
    async does({ look }, at, _, last) {
      await look(`update house.audit_leaf set actor = 'somebody else' where id = ${leafOf}`, [at]);
      const [before, line] = [(await linesAfter(look, at - 2, 1))[0], (await linesAfter(look, at - 1, 1))[0]];
      const hash = hashOf(at === 1 ? beginning : (before?.hash ?? beginning), 1, at, line?.fields ?? []);
      await look("update house.audit_line set hash = $2 where number = $1", [at, hash]);
      return [at < last ? `changed ${at + 1}` : `rewritten ${at}`];
    },
  },
  {
    name: "cuts off the newest lines with their leaves",
    async does({ look }, at) {
      await look("delete from house.audit_leaf a using house.audit_line l where l.leaf = a.id and l.number >= $1", [
        at,
      ]);
      await look("delete from house.audit_line where number >= $1", [at]);
      return [`cut ${Math.ceil(at / 10) * 10}`];
    },
  },
  {
    name: "changes a leaf and makes the chain anew from there",
    async does({ look }, at) {
      await look(`update house.audit_leaf set actor = 'somebody else' where id = ${leafOf}`, [at]);
      await look("delete from house.audit_line where number >= $1", [at]);
      await look("delete from house.audit_bookmark");
      await look("select house.seal_audit(1000)");
      return [`rewritten ${Math.ceil(at / 10) * 10}`];
    },
  },
];
