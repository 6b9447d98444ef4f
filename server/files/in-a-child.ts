/**
 * Reads a stranger's bytes in a process of its own, so that what they do to it stays there.
 *
 * A script of ours gets the bytes on its standard input and answers on its standard output: no shell, no environment, no
 * folder of ours, and Node's own permissions keep its JavaScript from writing files and starting programs. A program of
 * the system gets files without a name, and sees no other. Each has so many seconds, then SIGKILL; so many bytes of
 * answer, then SIGKILL; and a script so much heap. Where util-linux's `prlimit` is there, the kernel also holds it to an
 * address space, to seconds of processor (which end it even when this process is gone) and to writing no file, or no
 * larger one. Elsewhere native code can take more memory than it should, for those seconds. Where box.ts can put it in
 * a box, it has no network either.
 *
 * Two run at once in one server: the others wait their turn, and their seconds begin with it.
 */
import { type ChildProcess, execFile, spawn, type StdioOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import { boxed } from "./box.ts";

export interface ProgramLimits {
  readonly seconds: number;
  /** Of its standard output. */
  readonly outputBytes: number;
  /** All that is mapped. Node maps 1.5 GB before it does anything. */
  readonly addressSpaceMb: number;
  /** Of each file that it writes to. */
  readonly fileBytes: number;
}

export interface ChildLimits extends Omit<ProgramLimits, "fileBytes"> {
  readonly heapMb: number;
}

export type FromChild =
  | { readonly is: "answered"; readonly output: Buffer }
  | { readonly is: "too-slow" | "too-much-said" | "died" };

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** @throws when the child could not begin at all, which says nothing about the bytes */
export function inAChild(
  script: URL,
  given: readonly string[],
  input: Uint8Array,
  limits: ChildLimits,
): Promise<FromChild> {
  const node = [
    process.execPath,
    `--max-old-space-size=${limits.heapMb}`,
    ...["--permission", "--allow-fs-read=*", "--allow-addons"],
    fileURLToPath(script),
    ...given,
  ];
  return inTurn(async () => {
    const command = await limited(await boxed(node, "everything"), { ...limits, fileBytes: 0 });
    return run(start(command, ["pipe", "pipe", "pipe"]), { input, says: "begun" }, limits);
  });
}

/**
 * A program that is installed on the system. It gets open files, the first as its descriptor 3.
 *
 * @throws when there is no such program
 */
export function programInAChild(
  command: readonly string[],
  files: readonly { readonly fd: number }[],
  limits: ProgramLimits,
): Promise<FromChild> {
  return inTurn(async () => {
    const started = await limited(await boxed(command, "programs"), limits);
    const child = start(started, ["ignore", "pipe", "pipe", ...files.map(({ fd }) => fd)]);
    return run(child, { input: null, says: "nothing" }, limits);
  });
}

/** Whoever ends hands its place on without giving it back, so that nobody slips in between. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function start([program = "", ...given]: readonly string[], stdio: StdioOptions): ChildProcess {
  return spawn(program, given, { cwd: "/", env: {}, stdio });
}

const limited = async (command: readonly string[], limits: Omit<ProgramLimits, "outputBytes">) =>
  (await hasPrlimit()) ? [...prlimit(limits), ...command] : command;

const prlimit = ({ addressSpaceMb, seconds, fileBytes }: Omit<ProgramLimits, "outputBytes">) => [
  "prlimit",
  `--as=${addressSpaceMb * 2 ** 20}`,
  // Threads add up: a child may be busy on two processors for as long as it may live.
  `--cpu=${Math.ceil(2 * seconds)}`,
  `--fsize=${fileBytes}`,
  "--core=0",
];

let prlimitWorks: Promise<boolean> | undefined;

/** Tried rather than looked up: busybox has none, and a container may forbid it. */
function hasPrlimit(): Promise<boolean> {
  prlimitWorks ??= new Promise((resolve) => {
    const [program, ...given] = [...prlimit({ addressSpaceMb: 4096, seconds: 10, fileBytes: 0 }), "true"];
    execFile(program, given, { cwd: "/", env: {} }, (error) => resolve(error === null));
  });
  return prlimitWorks;
}

/** The first byte a child says: its program is loaded, and whatever happens now is because of the input. */
const begun = 6;

interface Talk {
  readonly input: Uint8Array | null;
  /** Does it say first that it has begun? A program of the system does not know to. */
  readonly says: "begun" | "nothing";
}

function run(
  child: ChildProcess,
  { input, says }: Talk,
  limits: Pick<ProgramLimits, "seconds" | "outputBytes">,
): Promise<FromChild> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    let bytes = 0;
    const first = says === "begun" ? 1 : 0;
    let hasBegun = first === 0;
    let complaint = "";
    let killedAs: "too-slow" | "too-much-said" | undefined;
    const kill = (as: "too-slow" | "too-much-said") => {
      killedAs ??= as;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(() => kill("too-slow"), limits.seconds * 1000);

    child.stdout?.on("data", (part: Buffer) => {
      if (bytes === 0 && first === 1) hasBegun = part[0] === begun;
      bytes += part.length;
      if (bytes > limits.outputBytes + first) kill("too-much-said");
      else said.push(part);
    });
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      complaint = (complaint + part).slice(0, 2_000);
    });
    // It may end before it has read everything; how it ended tells enough.
    child.stdin?.on("error", () => {});
    if (input) child.stdin?.end(input);

    child.on("error", (error) => {
      clearTimeout(clock);
      child.kill("SIGKILL");
      reject(error);
    });
    child.on("close", (code) => {
      clearTimeout(clock);
      if (!hasBegun) reject(new Error(`A child process could not begin. It said: ${complaint || "nothing"}`));
      else if (killedAs) resolve({ is: killedAs });
      else if (code !== 0) resolve({ is: "died" });
      else resolve({ is: "answered", output: Buffer.concat(said).subarray(first) });
    });
  });
}

/** For work of several children that must end in time. @returns how many seconds are left, counted from now on */
export function secondsLeftOf(seconds: number): () => number {
  const ends = performance.now() + 1000 * seconds;
  return () => Math.max(0.1, (ends - performance.now()) / 1000);
}

/** The child's side, called once everything it needs is imported. With its answer the process ends. */
export async function answerParent(
  answer: (input: Buffer, given: readonly string[]) => Promise<readonly Uint8Array[]>,
): Promise<void> {
  process.stdout.write(Uint8Array.of(begun));
  const input: Buffer[] = [];
  for await (const part of process.stdin) input.push(part as Buffer);
  for (const part of await answer(Buffer.concat(input), process.argv.slice(2))) {
    await new Promise<void>((resolve) => process.stdout.write(part, () => resolve()));
  }
  // A library's threads would hold it open.
  process.exit();
}
