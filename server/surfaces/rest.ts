import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type FileGiven, lentMediaType, type Operation, routeOf } from "../../foundation/operation.ts";
import { anyone } from "../../foundation/permission.ts";
import type { Refusal } from "../../foundation/refusal.ts";
import { busy } from "../database/connection.ts";
import { languageOf } from "../text.ts";
import type { Issue, Turn } from "../turn.ts";
import type { Claims } from "../turn/entering.ts";
import { cookieCredential } from "./cookies.ts";
import { problemOf, sendProblem } from "./problem.ts";
import { queryReader } from "./query-string.ts";

export interface RestParts {
  readonly operations: readonly Operation[];
  readonly turn: Turn;
  readonly readToken: (token: string, now: number) => Promise<Claims | null>;
  readonly clock: () => number;
  /** Is this house reached over HTTPS? */
  readonly secure: boolean;
  /** What papers and codes call this house by; null: as whoever asks calls it. */
  readonly origin?: string | null;
}

/** One route for each declared operation, and no route without one. */
export function addRest(app: FastifyInstance, parts: RestParts): void {
  for (const operation of parts.operations) {
    const { method, path, pathFields } = routeOf(operation);
    const readQuery = queryReader(operation);
    app.route({
      method,
      url: `/api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      async handler(request, reply) {
        const inAddress = method === "GET" || operation.carriesFile;
        const given = inAddress ? readQuery(request.query as Record<string, unknown>) : (request.body ?? {});
        const twice = pathFields.find((field) => typeof given === "object" && field in given);
        if (twice) return refuse(request, reply, "not-understood", [{ at: twice, code: "named-twice" }]);
        if (operation.kind === "command" && comesFromElsewhere(request)) return refuse(request, reply, "not-allowed");
        // Whoever signs in may still carry the token of a session that has ended.
        const by = operation.allow.includes(anyone) ? null : await readBearer(request, parts);
        if (by === "unreadable") return refuse(request, reply, "not-signed-in");

        const credential = cookieCredential(request, parts.secure);
        const file = bodyReader(request);
        const outcome = await parts.turn.run({
          operation,
          input:
            typeof given === "object" && !Array.isArray(given) ? { ...given, ...(request.params as object) } : given,
          by,
          commandId: headerOf(request, "idempotency-key"),
          door: {
            surface: "rest",
            address: request.ip,
            credential: operation.credential ? credential : { ...credential, refresh: null, device: null },
            takesLent: operation.givesFile && (headerOf(request, "accept") ?? "").includes(lentMediaType),
            origin: parts.origin ?? `${request.protocol}://${request.host}`,
            file: file.read,
          },
        });
        file.release();
        // What a turn that was not kept asked of the cookies is not done either: the old one still opens.
        const wasKept = outcome.is === "done" || operation.refuses.includes(outcome.refusal.refused);
        if (operation.credential && wasKept) credential.write(reply, parts.clock());
        if (outcome.is === "refused") {
          return sendProblem(
            reply,
            problemOf(outcome.refusal, outcome.issues, languageOf(request.headers["accept-language"])),
          );
        }
        if (outcome.already) void reply.header("khurak-already", "done");
        return operation.givesFile ? sendFile(reply, outcome.answer as FileGiven) : reply.send(outcome.answer);
      },
    });
  }
}

/** A radiograph straight from the machine has 10 to 30 MB; what a file may be is for its operation to say. */
const largestFile = 48 * 1024 * 1024;
/** Files that are being looked into lie in memory: of all senders together so much, and the next one is told to wait. */
const heldAtMost = 4 * largestFile;
let held = 0;

/** Reads the body of one request, and only once its sender is known and let in. */
function bodyReader({ body }: FastifyRequest): { read(): Promise<Buffer | null>; release(): void } {
  let mine = 0;
  const release = () => {
    held -= mine;
    mine = 0;
  };
  return {
    release,
    async read() {
      if (!(body instanceof Readable)) return Buffer.alloc(0);
      const pieces: Buffer[] = [];
      try {
        // Not torn down where it is left: whoever is still sending must hear the answer.
        for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          mine += piece.length;
          held += piece.length;
          if (mine > largestFile) return null;
          if (held > heldAtMost) throw busy("Too many large files are on their way.");
          pieces.push(piece);
        }
        return Buffer.concat(pieces, mine);
      } finally {
        body.resume();
      }
    },
  };
}

/** Never run, never guessed at: a file from outside is bytes to a browser and nothing else. */
async function sendFile(reply: FastifyReply, given: FileGiven): Promise<FastifyReply> {
  const { mediaType, pressed, saveAs, lent } = given;
  const bytes = given.later ? await given.later() : given.bytes;
  if (lent) return reply.type(lentMediaType).send(JSON.stringify({ ...lent, pressed }));
  if (pressed) void reply.header("content-encoding", "gzip");
  if (saveAs !== null) void reply.header("content-disposition", `attachment; filename="${saveAs}"`);
  void reply.header("content-security-policy", "default-src 'none'; sandbox");
  return reply.type(mediaType).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  refused: string,
  issues: readonly Issue[] = [],
): FastifyReply {
  const refusal: Refusal = { refused, params: {} };
  return sendProblem(reply, problemOf(refusal, issues, languageOf(request.headers["accept-language"])));
}

const headerOf = ({ headers }: FastifyRequest, name: string) => {
  const value = headers[name];
  return typeof value === "string" ? value : null;
};

/**
 * A browser says where a request comes from; another site has no business here. SameSite=Strict
 * already keeps our cookies at home: this is the second lock on that door.
 */
export function comesFromElsewhere(request: FastifyRequest): boolean {
  const origin = headerOf(request, "origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

/** @returns null when nobody is named */
export async function readBearer(
  request: FastifyRequest,
  parts: Pick<RestParts, "readToken" | "clock">,
): Promise<Claims | "unreadable" | null> {
  const header = headerOf(request, "authorization");
  if (header === null) return null;
  const [scheme, token] = header.split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) return "unreadable";
  return (await parts.readToken(token, parts.clock())) ?? "unreadable";
}
