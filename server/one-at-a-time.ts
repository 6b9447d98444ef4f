/**
 * One running Khurak for each state folder.
 *
 * The holder listens on a socket named after the folder's real path; whoever comes second cannot bind that name,
 * connects instead, and reads one line that says where the first one serves. On Linux the name is an abstract one, which
 * the kernel frees the moment its holder dies, however it dies: there is no lock file that could go stale. Elsewhere
 * the name is a file in the temporary folder (a named pipe on Windows); a file that nobody answers at is removed.
 *
 * It holds within one machine. Two containers that share the folder do not see each other's sockets: give each its own.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Hold = { held: true; release(): Promise<void> } | { held: false; holder: string };

const silent = "another Khurak, which does not answer. Stop it (or end its process), then start again.";

export async function holdTheHouse(stateFolder: string, describe: () => string): Promise<Hold> {
  await mkdir(stateFolder, { recursive: true });
  const name = socketName(await realpath(stateFolder));
  // A holder may go between our failing to bind and our asking it, so ask again; each round ends with a holder named.
  for (let round = 0; round < 20; round += 1) {
    const release = await listen(name, describe);
    if (release) return { held: true, release };
    const holder = await ask(name);
    if (holder !== undefined) return { held: false, holder: holder || silent };
    if (name.startsWith("/")) await rm(name, { force: true });
  }
  return { held: false, holder: silent };
}

function socketName(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  if (process.platform === "linux") return `\0khurak-${hash}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\khurak-${hash}`;
  return join(tmpdir(), `khurak-${hash}.sock`);
}

async function listen(name: string, describe: () => string): Promise<(() => Promise<void>) | undefined> {
  const server = createServer((client) => {
    client.on("error", () => client.destroy());
    client.end(`${describe()}\n`);
  });
  server.listen({ path: name });
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
  server.unref();
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
}

/** The holder's line; an empty one when it stays silent; undefined when there is no holder after all. */
function ask(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const client = connect({ path: name });
    let said = "";
    let silent = false;
    client.setEncoding("utf8");
    client.setTimeout(5_000, () => {
      silent = true;
      client.destroy();
    });
    client.on("error", () => client.destroy());
    client.on("data", (text: string) => {
      said += text;
      if (said.length > 2_000) client.destroy();
    });
    client.on("close", () => resolve(silent ? "" : oneLine(said) || undefined));
  });
}

// Any local program may listen under this name, and what it says is printed on somebody's terminal.
function oneLine(said: string): string {
  return said
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]+/gu, " ")
    .trim()
    .slice(0, 300);
}
