import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { headFileAt } from "../server/audit/head-file.ts";
import { openTestChain, type TestChain } from "../server/audit/test-chain.ts";
import { secretsFrom } from "../server/secrets.ts";

/* The program as an auditor runs it, as an owner who is no superuser. */

const secret = Buffer.alloc(32, "a secret for tests and nothing else");
let chain: TestChain;
let folder: string;
let heads: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-test-verify-"));
  heads = join(folder, "audit-heads.jsonl");
  chain = await openTestChain();
  await chain.leave(5);
  const file = headFileAt(heads, secretsFrom(secret).key("audit heads v1"));
  await chain.sealAll(chain.sealer({ heads: file }));
});
after(async () => {
  await chain.close();
  await rm(folder, { recursive: true });
});

function verify(more: Record<string, string> = {}, ...given: string[]): Promise<{ code: unknown; said: string }> {
  const environment = {
    ...{ PATH: process.env["PATH"], KHURAK_STATE: folder, DATABASE_URL: chain.ownerUrl },
    ...{ KHURAK_SECRET: secret.toString("base64"), ...more },
  };
  return new Promise((resolve) => {
    const program = join(import.meta.dirname, "verify-audit.ts");
    execFile(process.execPath, [program, ...given], { env: environment }, (error, out, wrong) =>
      resolve({ code: error?.code ?? 0, said: `${out}${wrong}` }),
    );
  });
}

test("all is well while leaves are being written: those are counted, and are no finding", async () => {
  const open = await chain.database.begin();
  await open.send("select pg_current_xact_id()");
  await chain.leave(2);
  const { code, said } = await verify();
  await open.rollback();
  open.release();
  assert.equal(code, 0, said);
  assert.match(
    said,
    /^Lines read: 5\.\nExported heads that hold: 1, in .*\nLeaves not sealed yet: 2; .*\nAll is well\.\n$/,
  );
});

test("a changed line is named by its number, leaf, time and operation", async () => {
  const [line] = await chain.look<{ leaf: string }>("select leaf from house.audit_line where number = 3");
  await chain.look("update house.audit_leaf set actor = 'nobody' where id = $1", [line?.leaf]);
  const { code, said } = await verify();
  await chain.look("update house.audit_leaf set actor = 'stranger' where id = $1", [line?.leaf]);
  assert.equal(code, 1, said);
  assert.match(said, new RegExp(`^Line 3 \\(leaf ${line?.leaf}, 2026-11-21T04:30:00.003Z, bells.ring\\) was changed`));
  assert.match(said, /Findings: 1\.\n$/);
});

test("when it cannot look it says what to do, and does not say that all is well", async () => {
  for (const [asked, says] of [
    [verify({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }), /Could not look\. .*ECONNREFUSED/],
    [verify({}, "--heads", join(folder, "elsewhere.jsonl")), /say where they are with --heads FILE/],
    [verify({ KHURAK_SECRET: "" }), /Set KHURAK_SECRET to the house's/],
    [verify({ DATABASE_URL: "" }), /There is no database in .*KHURAK_STATE/],
  ] as const) {
    const { code, said } = await asked;
    assert.equal(code, 2, said);
    assert.match(said, says);
    assert.doesNotMatch(said, /All is well/);
  }
});
