import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Registry } from "prom-client";

export interface HealthParts {
  /** Name of a thing that must work → asks it; throws or answers a sentence about what is wrong. */
  readonly checks: Readonly<Record<string, () => Promise<string | null>>>;
  /** What is worth knowing and no fault: how something is done on this machine. */
  readonly notes: Readonly<Record<string, () => Promise<string>>>;
  readonly registry: Registry;
  readonly metricsToken: string | undefined;
  /** How long a check may take before it counts as failed. */
  readonly patienceMs: number;
}

/** /healthz: the process lives. /readyz: it can do its work. /metrics: how it does. */
export function addHealth(
  app: FastifyInstance,
  { checks, notes, registry, metricsToken, patienceMs }: HealthParts,
): void {
  app.get("/healthz", { config: { rateLimit: false } }, async () => ({ alive: true }));

  app.get("/readyz", { config: { rateLimit: false } }, async (request, reply) => {
    const found = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await askInTime(check, patienceMs)] as const),
    );
    const ready = found.every(([, wrong]) => wrong === null);
    if (!ready) void reply.code(503);
    if (!mayLook(request, metricsToken)) return { ready };
    const noted = await Promise.all(
      Object.entries(notes).map(async ([name, note]) => [name, await askInTime(note, patienceMs)] as const),
    );
    return {
      ready,
      checks: Object.fromEntries(found.map(([name, wrong]) => [name, wrong ?? "ok"])),
      notes: Object.fromEntries(noted),
    };
  });

  app.get("/metrics", { config: { rateLimit: false } }, async (request, reply) => {
    if (!mayLook(request, metricsToken))
      return reply.code(403).send("Set KHURAK_METRICS_TOKEN and send it as a bearer token.\n");
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function askInTime(check: () => Promise<string | null>, patienceMs: number): Promise<string | null> {
  const late = new Promise<string>((answer) => setTimeout(answer, patienceMs, `no answer in ${patienceMs} ms`).unref());
  return Promise.race([check().catch((error: Error) => error.message), late]);
}

/** Whoever has the token; without a token set, this machine itself, and no one through a proxy. */
function mayLook(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    return (
      ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.socket.remoteAddress ?? "") &&
      !request.headers["x-forwarded-for"]
    );
  }
  const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /i, "") ?? "");
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
