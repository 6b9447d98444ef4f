import { existsSync } from "node:fs";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { UploadStore } from "../files/upload-store.ts";
import { languageOf } from "../text.ts";
import { addBundles } from "./bundles.ts";
import { type HealthParts, addHealth } from "./health.ts";
import { openApiOf } from "./openapi.ts";
import { pressAnswers } from "./press.ts";
import { problemOf, sendProblem } from "./problem.ts";
import { faultOf } from "../watch/fault.ts";
import { addRest, type RestParts } from "./rest.ts";
import { addUploads } from "./uploads.ts";

export interface WebServerParts {
  readonly rest: RestParts;
  /** Null where this process takes no files in pieces. */
  readonly uploads: UploadStore | null;
  readonly health: HealthParts;
  /** Another origin from which browsers may fetch files; null: there is none. */
  readonly lendsFrom?: string | null;
  readonly log: Logger;
  readonly behindProxy: boolean;
  /** The built web app; null where this process does not show it. */
  readonly webFolder: string | null;
  readonly requestsPerMinute: number;
}

/** What carries its hash in its name: code, style and letters of the app, and nothing of anybody. */
const ownFile = /^\/(?:[a-z]\/)?assets\//;
/** Files that a new release replaces under the same name: asked for anew each time. */
const keepsItsName = /\/[fvw]\/(?:sw\.js|manifest\.webmanifest|\w+\.html|icon-[\w-]+\.png)(?:\.(?:br|gz))?$/;
/** The shells for phones, by the letter of their address: each has a service worker of its own. */
const phoneShells = { f: "f/field.html", w: "w/worker.html", v: "v/verify.html" } as const;

const forPages = "camera=(self), microphone=(self), geolocation=()";
/** In the field somebody may say where they are, roughly and by a press (web/local/rough-place.ts). */
const forTheField = forPages.replace("geolocation=()", "geolocation=(self)");
/** What is no page may load nothing and stand in none; the rest that is said of pages is a thousand bytes of each answer. */
const noPage = "default-src 'none'; frame-ancestors 'none'; sandbox";
const saidOfPages = [
  "cross-origin-opener-policy",
  "origin-agent-cluster",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
];

export async function buildWebServer({
  rest,
  uploads,
  health,
  lendsFrom = null,
  log,
  behindProxy,
  webFolder,
  requestsPerMinute,
}: WebServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    // One hop: what a client writes into X-Forwarded-For itself stands further left and is not believed.
    trustProxy: behindProxy ? (_address, hop) => hop === 0 : false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.removeContentTypeParser("text/plain");
  // Handed on unread: its operation reads it once it knows whose it is.
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        // A video that was just made is looked at before it is sent.
        "media-src": ["'self'", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", ...(lendsFrom === null ? [] : [lendsFrom])],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        // web/field/follow-releases.ts: it makes one address, that of the service worker.
        "trusted-types": ["khurak"],
      },
    },
    strictTransportSecurity: rest.secure,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    // A console is a hundred small files: an office behind one address that opens it would be shut out by the app itself.
    allowList: ({ method, url }) => (method === "GET" || method === "HEAD") && ownFile.test(url),
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) => ({ statusCode: 429, tooMany: Math.ceil(ttl / 1000) }),
  });
  await app.register(cookie);

  app.addHook("onSend", async (request, reply) => {
    if (!request.url.startsWith("/api/")) {
      return void reply.header("permissions-policy", request.url.startsWith("/w/") ? forTheField : forPages);
    }
    void reply.header("cache-control", "no-store");
    // A file brings its own.
    const policy = String(reply.getHeader("content-security-policy"));
    if (policy.includes("script-src")) void reply.header("content-security-policy", noPage);
    for (const name of saidOfPages) void reply.removeHeader(name);
  });
  pressAnswers(app);
  app.setErrorHandler(
    async (error: Error & { statusCode?: number; code?: string; tooMany?: number }, request, reply) => {
      const language = languageOf(request.headers["accept-language"]);
      if (error.tooMany)
        return sendProblem(
          reply,
          problemOf({ refused: "too-many-requests", params: { seconds: error.tooMany } }, [], language),
        );
      if (error.statusCode && error.statusCode < 500) {
        const issues = [{ at: "", code: error.code ?? "not-readable" }];
        return sendProblem(
          reply,
          problemOf({ refused: "not-understood", params: {} }, issues, language, error.statusCode),
        );
      }
      log.error({ route: request.routeOptions.url, ...faultOf(error) }, "a request failed outside its turn");
      return sendProblem(reply, problemOf({ refused: "something-broke", params: { id: request.id } }, [], language));
    },
  );

  // Before REST, whose GET would otherwise answer the HEAD of an upload.
  if (uploads) addUploads(app, { ...rest, uploads, log });
  addRest(app, rest);
  addBundles(app, rest);
  addHealth(app, health);
  app.get("/openapi.json", async () => openApiOf(rest.operations));

  const hasWeb = webFolder !== null && existsSync(`${webFolder}/index.html`);
  if (hasWeb) {
    await app.register(files, {
      root: webFolder,
      index: false,
      wildcard: false,
      preCompressed: true,
      maxAge: "1y",
      immutable: true,
      setHeaders(reply, path) {
        if (keepsItsName.test(path)) void reply.header("cache-control", "no-cache");
      },
    });
    // Without the last stroke it lies outside the scope of the service worker.
    for (const letter of Object.keys(phoneShells)) {
      app.get(`/${letter}`, async (_request, reply) => reply.redirect(`/${letter}/`, 308));
    }
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      ["GET", "HEAD"].includes(request.method) &&
      !request.url.startsWith("/api/") &&
      (request.url === "/" || (request.headers.accept ?? "").includes("text/html"));
    if (isPage && hasWeb) {
      const shell = Object.entries(phoneShells).find(([letter]) => request.url.startsWith(`/${letter}/`));
      const page = shell?.[1] ?? "index.html";
      return reply.header("cache-control", "no-cache").sendFile(page, { maxAge: 0, immutable: false });
    }
    return sendProblem(
      reply,
      problemOf({ refused: "no-such-thing", params: {} }, [], languageOf(request.headers["accept-language"])),
    );
  });
  return app;
}
