import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/*
 * The way from the phones to the house, which can stop at any request:
 *
 *   before    it has left the phone, and nothing of it has come to the house
 *   share     so much of its body has come, of one
 *   asked     the house has all of it, and has not answered
 *   answered  the house has answered, and the phone has heard nothing
 *   told      the phone was given the answer a moment ago
 *
 * A request that is stopped stays there until it is let go, or cut off.
 */

export type Place = "before" | "asked" | "answered" | "told" | { readonly share: number };
export type Which = (method: string, path: string) => boolean;

export interface Stopped {
  /** Resolves when a request is there. */
  readonly reached: Promise<void>;
  goOn(): void;
  /** The same request goes on to a later place, and stops there. */
  goOnTo(place: Place): Stopped;
  /** The line of whoever asked breaks, and they have no answer. */
  cut(): void;
}

export interface Gate {
  readonly port: number;
  /** Of the next request that is meant, and of no other. */
  stop(which: Which, place: Place): Stopped;
  /** Without it every line breaks as soon as it is there. */
  network(there: boolean): void;
  /** Bytes of bodies that came to the house by PATCH, by the path. */
  sent(path: string): number;
  close(): Promise<void>;
}

interface Watch {
  readonly which: Which;
  place: Place;
  reached: PromiseWithResolvers<void>;
  open: PromiseWithResolvers<void>;
  line: Socket | null;
}

/** @param house the port at which the house listens */
export async function openGate(house: number): Promise<Gate> {
  let watch: Watch | null = null;
  let there = true;
  const lines = new Set<Socket>();
  const sent = new Map<string, number>();

  const server = createServer({ keepAliveTimeout: 60_000 }, (asked, answer) => {
    const { method = "", url: path = "" } = asked;
    const mine = watch?.which(method, path) ? watch : null;
    if (mine !== null) {
      watch = null;
      mine.line = asked.socket;
    }
    void carry(asked, answer, mine).catch(() => asked.socket.destroy());
  });
  server.on("connection", (line) => {
    if (!there) return void line.destroy();
    lines.add(line);
    line.on("error", () => {});
    line.on("close", () => lines.delete(line));
  });

  async function carry(asked: IncomingMessage, answer: ServerResponse, mine: Watch | null): Promise<void> {
    const { method = "", url: path = "", headers } = asked;
    const hold = async () => {
      const open = mine?.open.promise;
      mine?.reached.resolve();
      await open;
    };
    if (mine?.place === "before") await hold();
    // Whoever asked has died meanwhile, and what they sent with them.
    if (asked.socket.destroyed) return;
    const inner = ask({ host: "127.0.0.1", port: house, method, path, headers, agent: false });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      inner.on("response", resolve);
      inner.on("error", reject);
    });
    let through = 0;
    const count = () => sent.set(path, (sent.get(path) ?? 0) + (method === "PATCH" ? through : 0));
    answered.then(count, (error: NodeJS.ErrnoException) => {
      // A browser asks again by itself on each line that it had open; where nobody listens, nothing has come.
      if (error.code !== "ECONNREFUSED") count();
      asked.socket.destroy();
    });
    // Whoever asked is gone: the house hears of it as it would without us.
    asked.on("close", () => asked.complete || inner.destroy());

    const stopAt = shareOf(mine?.place, Number(headers["content-length"] ?? 0));
    for await (const piece of asked as AsyncIterable<Buffer>) {
      const room = Math.max(0, stopAt - through);
      const parts =
        through < stopAt && piece.length >= room ? [piece.subarray(0, room), piece.subarray(room)] : [piece];
      for (const [index, part] of parts.entries()) {
        if (index === 1) await hold();
        if (asked.socket.destroyed) return void inner.destroy();
        inner.write(part);
        through += part.length;
      }
    }
    inner.end();
    if (mine?.place === "asked") mine.reached.resolve();

    const heard = await answered;
    const body: Buffer[] = [];
    for await (const piece of heard as AsyncIterable<Buffer>) body.push(piece);
    if (mine?.place === "answered") await hold();
    const passed = Object.entries(heard.headers).filter(([name]) => !hopByHop.has(name));
    answer.writeHead(heard.statusCode ?? 502, Object.fromEntries(passed));
    answer.end(Buffer.concat(body), () => {
      if (mine?.place === "told") mine.reached.resolve();
    });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop(which, place) {
      const mine: Watch = { which, place, ...unreached(), line: null };
      watch = mine;
      const stopped = (): Stopped => {
        const { reached, open } = mine;
        const over = () => {
          if (watch === mine) watch = null;
          open.resolve();
        };
        return {
          reached: reached.promise,
          goOn: over,
          goOnTo(next) {
            Object.assign(mine, { place: next }, unreached());
            open.resolve();
            return stopped();
          },
          cut() {
            mine.line?.destroy();
            over();
          },
        };
      };
      return stopped();
    },
    network(now) {
      there = now;
      if (!there) for (const line of lines) line.destroy();
    },
    sent: (path) => sent.get(path) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const line of lines) line.destroy();
      }),
  };
}

const unreached = () => ({ reached: Promise.withResolvers<void>(), open: Promise.withResolvers<void>() });

const shareOf = (place: Place | undefined, length: number) =>
  typeof place === "object" ? Math.floor(place.share * length) : Number.POSITIVE_INFINITY;

const hopByHop = new Set(["connection", "keep-alive", "transfer-encoding"]);

const path =
  (method: string, shape: RegExp): Which =>
  (given, url) =>
    given === method && shape.test(url);

/** The requests that a dose consists of. */
export const requests = {
  announce: path("POST", /\/clips$/),
  begin: path("POST", /\/upload$/),
  piece: path("PATCH", /\/upload$/),
  receive: path("POST", /\/received$/),
  tick: path("POST", /\/doses$/),
} as const;
