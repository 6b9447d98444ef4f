import { Agent, createServer } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { exchange, lineTo, over, serve, type Spent } from "./links.ts";

/* The limit: the same words gzipped as well as it goes, one exchange or ten, nobody asked who they are and nothing kept. */

export interface ByHand {
  pull(seed: number): Promise<Spent>;
  push(seed: number, batches: number): Promise<Spent>;
  close(): void;
}

export async function byHand(caseload: unknown, records: readonly unknown[]): Promise<ByHand> {
  const whole = gzipSync(JSON.stringify(caseload), { level: 9 });
  const server = createServer((asked, answer) => {
    const pieces: Buffer[] = [];
    asked
      .on("data", (piece: Buffer) => pieces.push(piece))
      .on("end", () => {
        if (asked.method === "GET") return answer.end(whole);
        const { length } = JSON.parse(gunzipSync(Buffer.concat(pieces)).toString()) as unknown[];
        return answer.end(JSON.stringify({ acknowledged: length }));
      });
  });
  server.keepAliveTimeout = 120_000;
  const line = await lineTo(await serve(server));
  const asking = async (bodies: readonly (Buffer | null)[]) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const body of bodies) await exchange(agent, line.port, body);
    agent.destroy();
    return bodies.length;
  };
  return {
    pull: (seed) => over(line, { seed }, () => asking([null])),
    push(seed, batches) {
      const each = Math.ceil(records.length / batches);
      const bodies = Array.from({ length: batches }, (_, at) =>
        gzipSync(JSON.stringify(records.slice(at * each, (at + 1) * each)), { level: 9 }),
      );
      return over(line, { seed }, () => asking(bodies));
    },
    close() {
      line.close();
      server.close();
    },
  };
}
