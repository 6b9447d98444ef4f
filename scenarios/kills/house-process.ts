import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../../server/main.ts");

/** One process of the house, as a supervisor starts it. */
export interface HouseProcess {
  readonly origin: string;
  /** Null while it runs; else how it ended, and its last words. */
  fell(): string | null;
  /** SIGKILL, with all that it started. */
  kill(): Promise<void>;
}

/** Resolves when it says where it is. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<HouseProcess> {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const words: string[] = [];
  let how: string | null = null;
  const gone = new Promise<void>((resolve) => {
    child.once("close", (code, signal) => {
      how = `It ended (${signal ?? code}). Its last words: ${words.join(" | ")}`;
      resolve();
    });
  });
  const origin = await new Promise<string>((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      if (input === null) continue;
      createInterface({ input }).on("line", (line) => {
        words.push(line);
        if (words.length > 8) words.shift();
        const said = /Khurak is at (\S+)/.exec(line)?.[1];
        if (said !== undefined) resolve(said);
      });
    }
    void gone.then(() => reject(new Error(`A process of the house did not start. ${how}`)));
  });
  return {
    origin,
    fell: () => how,
    async kill() {
      if (how === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await gone;
    },
  };
}
