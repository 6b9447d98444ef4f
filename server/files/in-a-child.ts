/**
 * Reads a stranger's bytes in a process of its own, so that what they do to it stays there.
 *
 * The child gets the bytes on its standard input and answers on its standard output: no shell, no environment, no
 * folder of ours, and Node's own permissions keep its JavaScript from writing files and starting programs. It has so many seconds,
 * then SIGKILL; so many bytes of answer, then SIGKILL; and so much heap. Where util-linux's `prlimit` is there, the
 * kernel also holds it to an address space, to seconds of processor (which end it even when this process is gone) and
 * to writing no file. Elsewhere native code can take more memory than it should, for those seconds.
 *
 * Two run at once in one server: the others wait their turn, and their seconds begin with it.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface ChildLimits {
  readonly seconds: number;
  readonly outputBytes: number;
  readonly heapMb: number;
  /** All that is mapped. Node maps 1.5 GB before it does anything. */
  readonly addressSpaceMb: number;
}

export type FromChild =
  | { readonly is: "answered"; readonly output: Buffer }
  | { readonly is: "too-slow" | "too-much-said" | "died" };

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** @throws when the child could not begin at all, which says nothing about the bytes */
export async function inAChild(
  script: URL,
  given: readonly string[],
  input: Uint8Array,
  limits: ChildLimits,
): Promise<FromChild> {
  // Whoever ends hands its place on without giving it back, so that nobody slips in between.
  if (running < atOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await run(await start(script, given, limits), input, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function start(script: URL, given: readonly string[], limits: ChildLimits): Promise<ChildProcess> {
  const node = [
    process.execPath,
    `--max-old-space-size=${limits.heapMb}`,
    ...["--permission", "--allow-fs-read=*", "--allow-addons"],
    fileURLToPath(script),
    ...given,
  ];
  const [program = "", ...rest] = (await hasPrlimit()) ? [...prlimit(limits), ...node] : node;
  return spawn(program, rest, { cwd: "/", env: {}, stdio: "pipe" });
}

const prlimit = ({ addressSpaceMb, seconds }: Pick<ChildLimits, "addressSpaceMb" | "seconds">) => [
  "prlimit",
  `--as=${addressSpaceMb * 2 ** 20}`,
  // Threads add up: a child may be busy on two processors for as long as it may live.
  `--cpu=${2 * seconds}`,
  "--fsize=0",
  "--core=0",
];

let prlimitWorks: Promise<boolean> | undefined;

/** Tried rather than looked up: busybox has none, and a container may forbid it. */
function hasPrlimit(): Promise<boolean> {
  prlimitWorks ??= new Promise((resolve) => {
    const [program, ...given] = [...prlimit({ addressSpaceMb: 4096, seconds: 10 }), "true"];
    execFile(program, given, { cwd: "/", env: {} }, (error) => resolve(error === null));
  });
  return prlimitWorks;
}

/** The first byte a child says: its program is loaded, and whatever happens now is because of the input. */
const begun = 6;

function run(child: ChildProcess, input: Uint8Array, limits: ChildLimits): Promise<FromChild> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    let bytes = 0;
    let hasBegun = false;
    let complaint = "";
    let killedAs: "too-slow" | "too-much-said" | undefined;
    const kill = (as: "too-slow" | "too-much-said") => {
      killedAs ??= as;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(() => kill("too-slow"), limits.seconds * 1000);

    child.stdout?.on("data", (part: Buffer) => {
      if (bytes === 0) hasBegun = part[0] === begun;
      bytes += part.length;
      if (bytes > limits.outputBytes + 1) kill("too-much-said");
      else said.push(part);
    });
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      complaint = (complaint + part).slice(0, 2_000);
    });
    // It may end before it has read everything; how it ended tells enough.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);

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
      else resolve({ is: "answered", output: Buffer.concat(said).subarray(1) });
    });
  });
}

/** The child's side, called once everything it needs is imported. */
export async function answerParent(
  answer: (input: Buffer, given: readonly string[]) => Promise<readonly Uint8Array[]>,
): Promise<void> {
  process.stdout.write(Uint8Array.of(begun));
  const input: Buffer[] = [];
  for await (const part of process.stdin) input.push(part as Buffer);
  for (const part of await answer(Buffer.concat(input), process.argv.slice(2))) process.stdout.write(part);
}
