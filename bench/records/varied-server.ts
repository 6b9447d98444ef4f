import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { Registry } from "prom-client";
import * as z from "zod/mini";
import type { Operation } from "../../foundation/operation.ts";
import { connect } from "../../server/database/connection.ts";
import type { PersonKey } from "../../server/keys/vault.ts";
import { secretsFrom } from "../../server/secrets.ts";
import { buildWebServer } from "../../server/surfaces/web-server.ts";
import type { HouseParts } from "../../server/turn.ts";
import type { Variant } from "./where.ts";
import { openParts } from "./parts.ts";

/* Our web server with one part left out, named in BENCH_VARIANT: what it then costs less is what the part costs. */

const variant = process.env["BENCH_VARIANT"] as Variant;
const ownerUrl = String(process.env["BENCH_DATABASE"]);
const secrets = secretsFrom(Buffer.from(String(process.env["BENCH_SECRET"]), "base64"));

const withOperations = (parts: HouseParts, change: (operation: Operation) => Operation): HouseParts => ({
  ...parts,
  modules: parts.modules.map((module) => ({
    ...module,
    handlers: module.handlers.map((handler) => ({ ...handler, operation: change(handler.operation) })),
  })),
});

const someone = JSON.stringify({
  name: "Phulmani Hembrom",
  sex: "female",
  born: { year: 2000, day: null },
  phone: { number: "+919000020001", of: "own" },
  address: { village: "Naya Tola", landmark: null },
  identifiers: [],
  supporter: null,
});
const opensNothing: PersonKey = {
  seal: () => Buffer.alloc(0),
  open: (column) => (column === "people.identity.sealed" ? someone : "Somebody"),
  sealFile: () => Buffer.alloc(0),
  openFile: () => Buffer.alloc(0),
  keyOfFile: () => ({ key: Buffer.alloc(32), place: "" }),
};

const changes: Readonly<Partial<Record<Variant, (parts: HouseParts) => HouseParts>>> = {
  "no audit leaf": (parts) => withOperations(parts, (operation) => ({ ...operation, unaudited: "It is left out." })),
  "answer not parsed": (parts) => withOperations(parts, (operation) => ({ ...operation, gives: z.any() })),
  "no keys, nothing opened": (parts) => ({
    ...parts,
    vault: {
      within: (connection, organisation) => ({
        ...parts.vault.within(connection, organisation),
        keysOf: async (people) => new Map(people.map((person) => [person, opensNothing])),
      }),
    },
  }),
  "no row-level security": (parts) => ({
    ...parts,
    database: connect({ url: ownerUrl, connections: 10, patienceMs: 5_000, onError: () => {} }),
  }),
};

const filesFolder = String(process.env["BENCH_FILES"]);
const { parts, keys, turn } = await openParts({ ownerUrl, secrets, filesFolder }, changes[variant]);
const known = new Map<string, { member: string; session: string }>();
const app = await buildWebServer({
  rest: {
    operations: parts.modules.flatMap(({ handlers }) => handlers.map(({ operation }) => operation)),
    turn,
    async readToken(token, now) {
      if (variant !== "token not checked") return keys.tokens.read(token, now);
      const claims = known.get(token) ?? JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
      const who = "member" in claims ? claims : { member: claims.sub, session: claims.sid };
      known.set(token, who);
      return who;
    },
    clock: Date.now,
    secure: false,
  },
  uploads: null,
  health: {
    checks: {},
    notes: {},
    registry: new Registry(),
    metricsToken: randomBytes(16).toString("hex"),
    patienceMs: 1,
  },
  log: pino({ level: "silent" }),
  behindProxy: true,
  webFolder: null,
  requestsPerMinute: 1_200,
});
process.send?.(await app.listen({ port: 0, host: "127.0.0.1" }));
