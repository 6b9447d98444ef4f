import { type Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { lossyLink, type LossyLink } from "../../scenarios/kept-on-the-phone/lossy-link.mjs";

/** A village's 2G as research/performance.md measured its peers over. */
export const twoG = { rate: 50_000, rtt: 600, loss: 0.05 } as const;
const good = { rate: 100_000_000, rtt: 1, loss: 0 } as const;

export interface Spent {
  readonly seconds: number;
  readonly requests: number;
  readonly up: number;
  readonly down: number;
  readonly cuts: number;
}

/** One address by which a house is reached, over a line that becomes good or bad. */
export interface Line {
  readonly port: number;
  becomes(how: "good" | "bad" | "none", options?: { readonly seed?: number; readonly cut?: number }): Promise<void>;
  counts(): LossyLink["counts"];
  close(): void;
}

export async function lineTo(target: number): Promise<Line> {
  const port = await freePort();
  let link: LossyLink | null = null;
  const line: Line = {
    port,
    async becomes(how, { seed = 1, cut = 0 } = {}) {
      link?.close();
      link = null;
      await pause(50);
      if (how === "none") return;
      link = lossyLink({ listen: port, target, seed, cut, ...(how === "good" ? good : twoG) });
      await pause(50);
    },
    counts: () => link?.counts ?? { up: 0, down: 0, cuts: 0, lost: 0 },
    close: () => link?.close(),
  };
  await line.becomes("good");
  return line;
}

/** @returns what the work cost on a line that was made bad for it */
export async function over(
  line: Line,
  options: { readonly seed: number; readonly cut?: number },
  work: () => Promise<number>,
): Promise<Spent> {
  await line.becomes("bad", options);
  const began = performance.now();
  const requests = await work();
  const seconds = (performance.now() - began) / 1000;
  const { up, down, cuts } = line.counts();
  await line.becomes("none");
  return { seconds, requests, up, down, cuts };
}

/** A server of the benchmark's own, and the port that it was given. */
export async function serve(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await serve(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One request by hand over a connection that is kept. */
export function exchange(agent: Agent, port: number, body: Buffer | null): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = body === null ? {} : { "content-encoding": "gzip", "content-length": body.length };
    const sent = request({ agent, port, host: "127.0.0.1", method: body ? "POST" : "GET", headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece)).on("end", () => resolve(Buffer.concat(pieces)));
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}
