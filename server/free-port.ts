import { once } from "node:events";
import { createServer } from "node:net";

const tries = 21;

/** The wanted port, or the first free one of the twenty after it. */
export async function firstFreePort(wanted: number, host: string): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(`${wanted} is not a port: choose a whole number from 1 to 65535.`);
  }
  const last = wanted === 0 ? 0 : Math.min(wanted + tries - 1, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    const bound = await bind(port, host);
    if (bound !== undefined) return bound;
  }
  throw new Error(
    `Every port from ${wanted} to ${last} is in use on ${host}: stop what runs there, or set another PORT.`,
  );
}

async function bind(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE") return undefined;
    if (code === "EACCES")
      throw new Error(`Port ${port} is reserved for root on this machine: set PORT to 1024 or more.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Error(
        `This machine has no address ${host}: listen on 127.0.0.1, on 0.0.0.0 or on one of its own addresses.`,
      );
    }
    throw error;
  } finally {
    server.close();
  }
}
