import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { pino } from "pino";
import { newId } from "../../foundation/id.ts";
import { routeOf } from "../../foundation/operation.ts";
import { recordDose } from "../../modules/adherence/operations.ts";
import { announceClip, mayUploadClip, receiveClip } from "../../modules/video-observation/operations.ts";
import { uploadStoreIn } from "../../server/files/upload-store.ts";
import { addUploads } from "../../server/surfaces/uploads.ts";

/*
 * A house that keeps nothing but what it was told, and answers as a test wants it to. What takes
 * uploads in it is the real one; like the real one it does each command once, by its id.
 */

export interface Told {
  readonly operation: string;
  readonly commandId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What requests meet from now on. "silence": it is done, and the answer never comes. "busy": only the next one. */
export type Mood =
  | { readonly is: "well" }
  | { readonly is: "silence" }
  | { readonly is: "busy" }
  | { readonly is: "refusing"; readonly status: number; readonly code: string };

export interface StandIn {
  readonly port: number;
  /** Every command that was done, in order; a repeat is not in it. */
  readonly done: readonly Told[];
  /** How often it was asked for, by command id. */
  asked(commandId: string): number;
  /** How many requests of this method and path part there were. */
  requests(method: string, part: string): number;
  /** Clips taken over, by their id, with the hash of what came. */
  readonly clips: ReadonlyMap<string, string>;
  /** How the command of this name is met. */
  meets(operation: string, mood: Mood): void;
  /** Resolves when it holds; looked at after everything that the house does. */
  until(holds: () => boolean): Promise<void>;
  /** Which token is taken; another is not signed in. */
  takes(token: string): void;
  close(): Promise<void>;
}

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };
const policy = "default-src 'self'; media-src 'self' blob:; require-trusted-types-for 'script'; trusted-types 'none'";

/** @param pages the folder of the built page */
export async function openStandIn(pages: string): Promise<StandIn> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-kept-uploads-"));
  const uploads = uploadStoreIn(folder, randomBytes(32), Date.now);
  const announced = new Map<string, { upload: string; bytes: number; sha256: string; state: "awaited" | "received" }>();
  const done: Told[] = [];
  const answers = new Map<string, unknown>();
  const asked = new Map<string, number>();
  const seen: string[] = [];
  const clips = new Map<string, string>();
  const moods = new Map<string, Mood>();
  let taken = "good";
  const waiting = new Set<() => void>();
  const look = () => waiting.forEach((again) => again());
  const app = fastify({ forceCloseConnections: true });

  app.addHook("onRequest", async ({ method, url }) => {
    seen.push(`${method} ${url}`);
  });
  app.addHook("onResponse", async () => look());
  addUploads(app, {
    operations: [mayUploadClip],
    turn: {
      async run({ input }) {
        const clip = announced.get((input as { clipId: string }).clipId);
        if (clip) return { is: "done", answer: clip, already: false };
        return { is: "refused", refusal: { refused: "no-such-clip", params: {} }, issues: [] };
      },
      react: async () => {},
    },
    readToken: async (token) => (token === taken ? ({} as never) : null),
    clock: Date.now,
    uploads,
    log: pino({ level: "silent" }),
  });

  const handlers: Record<string, (input: Record<string, unknown>) => Promise<unknown>> = {
    async [announceClip.name]({ clipId, bytes, sha256 }) {
      const upload = newId(Date.now(), randomBytes(10));
      announced.set(String(clipId), { upload, bytes: Number(bytes), sha256: String(sha256), state: "awaited" });
      return { clipId };
    },
    async [receiveClip.name]({ clipId }) {
      const clip = announced.get(String(clipId));
      const whole = clip && (await uploads.read(clip.upload));
      if (!clip || !whole || whole.length !== clip.bytes) return "clip-not-whole";
      clips.set(String(clipId), createHash("sha256").update(whole).digest("hex"));
      clip.state = "received";
      await uploads.remove(clip.upload);
      return { clipId };
    },
    [recordDose.name]: async ({ factId }) => ({ factId }),
  };

  for (const operation of [announceClip, receiveClip, recordDose]) {
    const { path } = routeOf(operation);
    app.post(`/api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const commandId = String(request.headers["idempotency-key"]);
      asked.set(commandId, (asked.get(commandId) ?? 0) + 1);
      const refuse = (status: number, code: string) => reply.code(status).send({ code, params: {}, detail: "" });
      if (request.headers.authorization !== `Bearer ${taken}`) return refuse(401, "not-signed-in");
      const mood = moods.get(operation.name) ?? { is: "well" };
      if (mood.is === "busy") {
        moods.delete(operation.name);
        return refuse(503, "busy");
      }
      if (mood.is === "refusing") return refuse(mood.status, mood.code);
      const input = { ...(request.body as object), ...(request.params as object) };
      if (!answers.has(commandId)) {
        const answer = await handlers[operation.name]?.(input);
        if (typeof answer === "string") return refuse(409, answer);
        answers.set(commandId, answer);
        done.push({ operation: operation.name, commandId, input });
        look();
      }
      if (mood.is === "silence") return new Promise(() => {});
      return answers.get(commandId);
    });
  }
  app.get("/*", async (request, reply) => {
    const name = request.url.split("?")[0] ?? "/";
    const file = await readFile(join(pages, name)).catch(() => null);
    if (file === null) return reply.code(404).send();
    return reply
      .type(types[extname(name)] ?? "text/plain")
      .header("content-security-policy", policy)
      .send(file);
  });

  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as { port: number };
  return {
    port,
    done,
    clips,
    asked: (commandId) => asked.get(commandId) ?? 0,
    requests: (method, part) => seen.filter((line) => line.startsWith(`${method} `) && line.includes(part)).length,
    meets: (operation, mood) => void moods.set(operation, mood),
    until: (holds) =>
      new Promise((resolve) => {
        const again = () => {
          if (!holds()) return;
          waiting.delete(again);
          resolve();
        };
        waiting.add(again);
        again();
      }),
    takes: (token) => {
      taken = token;
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
