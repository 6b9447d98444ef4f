import { execFile } from "node:child_process";
import { environment, type RunsAs } from "./postgres-programs.ts";

export interface Start {
  readonly program: string;
  readonly given: readonly string[];
  readonly user: RunsAs;
}

/** How to start a program as this user so that it receives `signal` when we die, where the system can arrange that. */
export async function asUser(runsAs: RunsAs, signal: "INT" | "KILL", program: string, given: string[]): Promise<Start> {
  const drop = runsAs ? ["--reuid", String(runsAs.uid), "--regid", String(runsAs.gid), "--clear-groups"] : [];
  const before = [...drop, "--pdeathsig", signal, "--"];
  // Tried rather than looked up: busybox has a setpriv without this, and a container may forbid it.
  const works = await new Promise<boolean>((resolve) => {
    execFile("setpriv", [...before, "true"], { cwd: "/", env: environment }, (error) => resolve(error === null));
  });
  if (works) return { program: "setpriv", given: [...before, program, ...given], user: undefined };
  return { program, given, user: runsAs };
}
