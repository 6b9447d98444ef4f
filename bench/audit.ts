/*
 * What does chaining the audit leaves cost? Lines sealed and verified per second over a backlog, and the rate of
 * sixteen writers of commands with the sealer at its second and without it, in turns, in one run.
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../foundation/id.ts";
import { command } from "../foundation/operation.ts";
import { signedIn } from "../foundation/permission.ts";
import { openSealer } from "../server/audit/sealer.ts";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { handle, type Module } from "../server/module.ts";
import { openTestHouse } from "../server/test-house.ts";
import { walkChain } from "../tools/verify-audit/chain.ts";
import * as z from "zod/mini";

const backlog = Number(process.env["BENCH_LEAVES"] ?? 200_000);
const rounds = 4;
const roundMs = 5_000;

const emptyCommand = command({
  ...{ name: "bench.emptyCommand", does: "Nothing, once.", at: "POST /bench/command" },
  ...{ allow: [signedIn] as const, takes: z.strictObject({}), gives: z.object({}), refuses: [] as const },
});
const bench: Module = {
  ...{ name: "bench", handlers: [handle(emptyCommand, async () => ({}))] },
  ...{ faces: [], events: [], reactions: [], jobs: [] },
};

const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
await chmod(folder, 0o711);
const password = randomBytes(16).toString("hex");
const postgres = await startPostgres({ stateFolder: folder, password, report: () => {} });
process.env["KHURAK_TEST_DATABASE"] = postgres.url;
const house = await openTestHouse([bench]);
const organisation = await house.organisation();
const doctor = await organisation.member("doctor", organisation.district);

const onFault = (error: unknown) => {
  throw error;
};
const sealer = openSealer({ database: house.database, heads: null, clock: Date.now, onFault });
const seconds = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

await house.look(
  `insert into house.audit_leaf (id, organisation, at, operation, surface, actor, session, outcome, people, subject, request)
   select gen_random_uuid(), $1, now(), 'bench.emptyCommand', 'rest', $2, $3, 'done', array[gen_random_uuid()],
     jsonb_build_object('patientId', gen_random_uuid()), gen_random_uuid() from generate_series(1, $4::int)`,
  [organisation.id, doctor.member, doctor.session, backlog],
);
const sealing = await seconds(() => sealer.tick());
const { lines } = sealer.standing();
const verifying = await seconds(() => walkChain(house.look, onFault));
console.log(`sealed: ${lines} lines, ${(lines / sealing).toFixed(0)} a second`);
console.log(`verified: ${(lines / verifying).toFixed(0)} a second`);
console.log(`with nothing to seal: ${((await seconds(() => sealer.tick())) * 1000).toFixed(2)} ms a look`);

async function write(): Promise<number> {
  const until = performance.now() + roundMs;
  let count = 0;
  const client = async () => {
    for (; performance.now() < until; count += 1) {
      await house.act(emptyCommand, {}, doctor, { commandId: newId(Date.now(), randomBytes(10)) });
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
  return count / (roundMs / 1000);
}
const rates: Record<string, number[]> = { "without the sealer": [], "with the sealer": [] };
for (let round = 0; round < rounds; round += 1) {
  for (const [name, found] of Object.entries(rates)) {
    const each = name === "with the sealer" ? setInterval(() => void sealer.tick(), 1_000) : undefined;
    found.push(await write());
    clearInterval(each);
    await sealer.tick();
  }
}
for (const [name, found] of Object.entries(rates)) {
  const middle = found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
  console.log(`16 writers ${name}: ${middle.toFixed(0)} commands/s (${found.map((one) => one.toFixed(0)).join(", ")})`);
}

await house.close();
await postgres.stop();
await rm(folder, { recursive: true });
