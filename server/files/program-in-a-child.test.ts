import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { boxWorks } from "./box.ts";
import { type ProgramLimits, programInAChild } from "./in-a-child.ts";
import { namelessFile } from "./nameless-file.ts";

const limits: ProgramLimits = { seconds: 10, outputBytes: 1000, addressSpaceMb: 1024, fileBytes: 5000 };
const linux = { skip: process.platform === "linux" ? false : "only Linux shows open files under /proc" };
const sh = (text: string, files: { fd: number }[] = [], more = {}) =>
  programInAChild(["/bin/sh", "-c", text], files, { ...limits, ...more });

async function file(t: TestContext, bytes?: string) {
  const made = await namelessFile(bytes === undefined ? undefined : Buffer.from(bytes));
  t.after(() => made.close());
  return made;
}

test("a program reads and writes files that have no name", linux, async (t) => {
  const [given, made] = [await file(t, "what came"), await file(t)];
  const answer = await sh("cat /proc/self/fd/3; printf 'what became' > /proc/self/fd/4", [given, made]);
  assert.deepEqual(answer, { is: "answered", output: Buffer.from("what came") });
  const bytes = Buffer.alloc(11);
  await made.read(bytes, 0, 11, 0);
  assert.equal(bytes.toString(), "what became");
  assert.deepEqual(await namedByUs(), []);
});

/** Other tests have files of their own at the same time. */
async function namedByUs(): Promise<string[]> {
  const folders = ["/dev/shm", tmpdir()].filter((path) => existsSync(path));
  const found = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  return found.flat().filter((path) => path.includes(`/khurak-${process.pid}-`));
}

test("one that hangs, talks or writes too much is ended", linux, async (t) => {
  const began = performance.now();
  assert.deepEqual(await sh("while :; do :; done", [], { seconds: 1 }), { is: "too-slow" });
  assert.ok(performance.now() - began < 3000);
  assert.deepEqual(await sh("while :; do echo more; done"), { is: "too-much-said" });
  assert.deepEqual(await sh("exit 3"), { is: "died" });
  const made = await file(t);
  await sh("head -c 9000 /dev/zero > /proc/self/fd/3", [made]);
  if (existsSync("/usr/bin/prlimit")) assert.equal((await made.stat()).size, limits.fileBytes);
});

test("a program that is not there is noticed", async () => {
  // What holds it to its limits begins, and finds no program; where there is neither box nor prlimit nothing begins.
  const held = (await boxWorks()) || existsSync("/usr/bin/prlimit");
  if (held) assert.deepEqual(await programInAChild(["/no/such/program"], [], limits), { is: "died" });
  else await assert.rejects(programInAChild(["/no/such/program"], [], limits));
});

test("in its box it has no network, no file of ours, no other process, and can write nothing", linux, async (t) => {
  if (!(await boxWorks())) return t.skip("this system allows no box");
  let asked = 0;
  const server = createServer(() => (asked += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const looks = [
    `(exec 5<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null && echo network`,
    `[ -e ${process.cwd()}/package.json ] && echo files`,
    "[ -e /etc/passwd ] && echo people",
    "(echo x > /usr/khurak-was-here) 2>/dev/null && echo writes",
    "[ -d /proc/40 ] && echo processes",
    "echo looked",
  ];
  const answer = await programInAChild(["/bin/bash", "-c", looks.join("; ")], [], limits);
  assert.deepEqual(answer, { is: "answered", output: Buffer.from("looked\n") });
  assert.equal(asked, 0);
});
