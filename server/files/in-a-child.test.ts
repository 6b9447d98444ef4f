import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { type ChildLimits, inAChild } from "./in-a-child.ts";

const here = JSON.stringify(new URL("in-a-child.ts", import.meta.url).href);
const limits: ChildLimits = { seconds: 10, outputBytes: 1000, heapMb: 64, addressSpaceMb: 4096 };
const prlimit = existsSync("/usr/bin/prlimit");

test("it answers what it was asked, with what it was given", async (t) => {
  const script = await child(t, "[input.toReversed(), Buffer.from(given.join())]");
  const answer = await inAChild(script, ["a", "$(b)"], Buffer.from("dlrow "), limits);
  assert.deepEqual(answer, { is: "answered", output: Buffer.from(" worlda,$(b)") });
});

test("it sees nothing of ours, writes no file, starts no program", async (t) => {
  process.env["SECRET_OF_THE_HOUSE"] = "1";
  t.after(() => delete process.env["SECRET_OF_THE_HOUSE"]);
  const looks = `
    const tried = (what) => { try { what(); return "done"; } catch (error) { return error.code; } };
    const { writeFileSync } = await import("node:fs");
    const { spawnSync } = await import("node:child_process");
    const found = {
      environment: Object.keys(process.env).filter((name) => name !== "PWD"),
      folder: process.cwd(),
      write: tried(() => writeFileSync(${JSON.stringify(join(tmpdir(), "khurak-child-was-here"))}, "")),
      program: tried(() => spawnSync("true")),
    };`;
  const answer = await inAChild(await child(t, "[Buffer.from(JSON.stringify(found))]", looks), [], none, limits);
  assert.equal(answer.is, "answered");
  assert.deepEqual(JSON.parse(answer.is === "answered" ? answer.output.toString() : ""), {
    environment: [],
    folder: "/",
    write: "ERR_ACCESS_DENIED",
    program: "ERR_ACCESS_DENIED",
  });
});

test("one that hangs is killed when its seconds are over", async (t) => {
  for (const hang of ["for (;;);", "await new Promise(() => setInterval(() => {}, 1000));"]) {
    const script = await child(t, "[]", hang);
    const began = performance.now();
    assert.deepEqual(await inAChild(script, [], none, { ...limits, seconds: 1 }), { is: "too-slow" });
    const took = performance.now() - began;
    assert.ok(took >= 1000 && took < 3000, `It took ${took} ms.`);
    assert.deepEqual(stillRunning(script), []);
  }
});

test("one that takes too much memory is ended", async (t) => {
  const heap = await child(t, "[]", "const hog = []; for (;;) hog.push(new Array(1000).fill(hog.length));");
  // So much address space that it is the heap's own limit that is met, and met soon.
  const roomy = { ...limits, addressSpaceMb: 65_536, seconds: 3 };
  assert.deepEqual(await inAChild(heap, [], none, roomy), { is: "died" });
  const buffers = "const hog = []; while (hog.length < 60) hog.push(Buffer.alloc(2 ** 27, 1));";
  const native = await child(t, "[]", buffers);
  if (!prlimit) return t.skip("this system has no prlimit: buffers outside the heap are not held");
  assert.deepEqual(await inAChild(native, [], none, { ...limits, addressSpaceMb: 2048 }), { is: "died" });
});

test("one that is busy after its parent is gone is ended by the kernel", { skip: !prlimit }, async (t) => {
  const limit = "const { readFileSync } = await import('node:fs');";
  const script = await child(t, '[Buffer.from(/cpu time +[0-9]+/.exec(readFileSync("/proc/self/limits"))[0])]', limit);
  const answer = await inAChild(script, [], none, limits);
  assert.match(answer.is === "answered" ? answer.output.toString() : answer.is, /cpu time +20$/);
});

test("one that says too much is cut off", async (t) => {
  const flood = await child(t, "[]", "const more = Buffer.alloc(2 ** 16); for (;;) process.stdout.write(more);");
  assert.deepEqual(await inAChild(flood, [], none, limits), { is: "too-much-said" });
  assert.deepEqual(stillRunning(flood), []);
  const atOnce = await script(t, "process.stdout.write(Buffer.concat([Buffer.of(6), Buffer.alloc(5000)]));");
  assert.deepEqual(await inAChild(atOnce, [], none, limits), { is: "too-much-said" });
  const justEnough = await child(t, "[Buffer.alloc(1000)]");
  assert.equal((await inAChild(justEnough, [], none, limits)).is, "answered");
});

test("one that dies says so, also when it does not read what it is given", async (t) => {
  const much = Buffer.alloc(2 ** 24);
  assert.deepEqual(await inAChild(await child(t, "[]", "throw new Error();"), [], much, limits), { is: "died" });
  const early = await script(t, "process.stdout.write('\\x06', () => process.exit(3));");
  assert.deepEqual(await inAChild(early, [], much, limits), { is: "died" });
  const killed = await child(t, "[]", "process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {});");
  assert.deepEqual(await inAChild(killed, [], none, limits), { is: "died" });
});

test("one that cannot even begin is our fault, not the input's", async (t) => {
  const broken = await script(t, 'import "a-package-that-nobody-has";');
  await assert.rejects(inAChild(broken, [], none, limits), /could not begin.*a-package-that-nobody-has/s);
});

test("no more than two run at once, and all come to their turn", async (t) => {
  const times = "const began = Date.now(); await new Promise((resolve) => setTimeout(resolve, 150));";
  const script = await child(t, "[Buffer.from(JSON.stringify([began, Date.now()]))]", times);
  const answers = await Promise.all(Array.from({ length: 6 }, () => inAChild(script, [], none, limits)));
  const spans = answers.map((answer) => {
    assert.equal(answer.is, "answered");
    return JSON.parse(answer.is === "answered" ? answer.output.toString() : "") as [number, number];
  });
  for (const [began] of spans) {
    const together = spans.filter(([from, to]) => from <= began && began < to).length;
    assert.ok(together <= 2, `${together} ran at once.`);
  }
});

const none = new Uint8Array();

async function script(t: TestContext, text: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-child-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "child.mts");
  await writeFile(path, text);
  return pathToFileURL(path);
}

/** A child that does something and answers with an expression over `input` and `given`. */
const child = (t: TestContext, answer: string, first = "") =>
  script(
    t,
    `import { answerParent } from ${here};
    await answerParent(async (input: Buffer, given: string[]) => { ${first}; return ${answer}; });`,
  );

/** Only Linux tells. */
function stillRunning(script: URL): string[] {
  return globSync("/proc/[0-9]*/cmdline").filter((path) => {
    try {
      return readFileSync(path, "utf8").includes(script.pathname);
    } catch {
      return false;
    }
  });
}
