/**
 * One setup at a time in a checkout. The lock is a listening socket named after the checkout: the kernel frees it when
 * its holder, and whatever the holder was running, has died, so there is no lock file to go stale. Waiting is being
 * connected to the holder until the connection ends.
 */
import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./run.mjs";

export async function alone(work) {
  const name = socketName();
  for (let said = false; ; ) {
    const server = await listen(name);
    if (server) {
      try {
        return await work(server.fd);
      } finally {
        server.close();
      }
    }
    await untilFree(name, () => {
      if (!said) console.error("Another setup is at work in this checkout; waiting for it …");
      said = true;
    });
  }
}

function socketName() {
  const hash = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 32);
  if (process.platform === "win32") return `\\\\.\\pipe\\khurak-setup-${hash}`;
  if (process.platform !== "linux") return join(tmpdir(), `khurak-setup-${hash}.sock`);
  // Node 20 fills the name up to 107 characters and Node 24 does not; both may be at work here, so it has 107.
  return `\0${`khurak-setup-${hash}`.padEnd(107, "-")}`;
}

/** The lock, with its file number for a child to inherit; undefined when it is taken. */
function listen(name) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((client) => {
      waiting.add(client);
      client.on("error", () => {});
      client.on("close", () => waiting.delete(client));
    });
    server.on("error", (error) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen({ path: name }, () => {
      const close = () => {
        server.close();
        for (const client of waiting) client.destroy();
      };
      // Node has no public way to hand a listening socket to a child that is not Node.
      const fd = server._handle?.fd;
      resolve({ fd: fd > 2 ? fd : undefined, close });
    });
  });
}

function untilFree(name, waiting) {
  return new Promise((resolve) => {
    const client = connect({ path: name });
    client.on("connect", waiting);
    client.on("error", (error) => {
      // A socket file that nobody answers at is what a killed setup left behind.
      if (error.code === "ECONNREFUSED" && name.startsWith("/")) rmSync(name, { force: true });
    });
    client.on("close", resolve);
    client.resume();
  });
}
