import { pino } from "pino";
import { Registry } from "prom-client";
import { clientOf } from "../foundation/client.ts";
import type { Operation } from "../foundation/operation.ts";
import { testSecrets } from "../server/database/test-database.ts";
import { keysFor } from "../server/modules.ts";
import { buildWebServer } from "../server/surfaces/web-server.ts";
import type { TestHouse } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";

/* The two doors at which the proving ground tries an operation. */

/** What became of an attempt: done, refused by the operation's own rule, not let through, or it broke the house. */
export type Fate = "done" | "refused" | "not-allowed" | "not-signed-in" | "broke";

export type Door = (operation: Operation, input: object, by: Claims | null) => Promise<Fate>;

const letThrough = (code: string): Fate => {
  if (code === "not-allowed" || code === "not-signed-in") return code;
  if (code === "something-broke") return "broke";
  // Any of these says that the attempt was wrong, and proves nothing.
  if (["not-understood", "busy", "too-many-requests", "no-such-thing", "no-network"].includes(code)) {
    throw new Error(`An attempt was answered ${code}: correct its row in checks/attempts.ts.`);
  }
  return "refused";
};

export function turnDoor(house: TestHouse): Door {
  return async (operation, input, by) => {
    const outcome = await house.send(operation, input, by);
    return outcome.is === "done" ? "done" : letThrough(outcome.refusal.refused);
  };
}

/** The whole way in from outside, by the typed client: its route, its headers, a token with a signature. */
export async function restDoor(house: TestHouse): Promise<{ door: Door; close(): Promise<void> }> {
  const { tokens } = keysFor(testSecrets, (count) => new Uint8Array(count));
  const serve = (operation: Operation) =>
    buildWebServer({
      rest: {
        operations: [operation],
        turn: house.turn,
        readToken: tokens.read,
        clock: () => house.clock.now,
        secure: false,
      },
      uploads: null,
      health: { checks: {}, notes: {}, registry: new Registry(), metricsToken: undefined, patienceMs: 1 },
      log: pino({ level: "silent" }),
      behindProxy: false,
      webFolder: null,
      requestsPerMinute: 1_000_000,
    });
  const servers = new Map<Operation, ReturnType<typeof serve>>();
  const serverOf = (operation: Operation) => {
    const found = servers.get(operation) ?? serve(operation);
    servers.set(operation, found);
    return found;
  };
  return {
    async door(operation, input, by) {
      const [server, token] = [await serverOf(operation), by && (await tokens.issue(by, house.clock.now))];
      const call = clientOf("", {
        async fetch(url, { method, headers, body }) {
          const payload = typeof body === "object" ? Buffer.from(body) : body;
          const sent = { method: method as "POST", url, headers, ...(payload === undefined ? {} : { payload }) };
          const answer = await server.inject(sent);
          return {
            status: answer.statusCode,
            text: async () => answer.body,
            arrayBuffer: async () => new Uint8Array(answer.rawPayload).buffer,
          };
        },
        accessToken: () => token,
        newId: house.newId,
        language: () => "en",
      });
      const answered = await call(operation, input);
      return answered.is === "done" ? "done" : letThrough(answered.code);
    },
    async close() {
      for (const server of servers.values()) await (await server).close();
    },
  };
}
