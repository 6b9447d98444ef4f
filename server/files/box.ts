/**
 * A box for programs that read what strangers sent: bubblewrap, with no network, no other process in sight, nothing that
 * can be written, and dead as soon as whoever started it is. Many hosts forbid it (user namespaces switched off, a
 * container within a container): then a command runs as it is, within the limits it has besides.
 */
import { execFile } from "node:child_process";

/** "programs": what is installed on the system, and no file of anybody's. "everything": to read only. */
export type InBox = "programs" | "everything";

const alone = ["bwrap", ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]];
const fresh = ["--proc", "/proc", "--dev", "/dev", "--chdir", "/"];
const programs = ["/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives"];

const boxes: Readonly<Record<InBox, readonly string[]>> = {
  programs: [
    ...[...alone, "--setenv", "PATH", "/usr/local/bin:/usr/bin:/bin"],
    ...programs.flatMap((path) => ["--ro-bind-try", path, path]),
    ...[...fresh, "--"],
  ],
  everything: [...alone, "--ro-bind", "/", "/", ...fresh, "--"],
};

let works: Promise<boolean> | undefined;

/** Tried once rather than looked up. */
export function boxWorks(): Promise<boolean> {
  works ??= new Promise((resolve) => {
    execFile("bwrap", [...boxes.everything.slice(1), "true"], { cwd: "/", env: {} }, (error) =>
      resolve(error === null),
    );
  });
  return works;
}

/** From now on as on a host that forbids it: for tests of that case, and for benches, whose clock does not see into it. */
export function goWithoutBox(): void {
  works = Promise.resolve(false);
}

/** The command as it is to be started: in a box where that works. */
export async function boxed(command: readonly string[], sees: InBox): Promise<readonly string[]> {
  return (await boxWorks()) ? [...boxes[sees], ...command] : command;
}
