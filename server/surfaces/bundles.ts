/**
 * Commands of one phone in one request (foundation/bundle.ts): POST /api/bundle, gzipped where the phone can.
 *
 * Each is a turn of its own through the same door as a request of its own, and counts as one: it is charged to the same
 * rate limit, takes what the contract says that a phone may keep, and is judged by its own rules. A sender who is cut off
 * in the middle is not waited for: what was begun is done, and sending it again is answered by its id.
 */
import { createGunzip } from "node:zlib";
import { pipeline, type Readable, Transform } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Bundle, bundleAddress, type BundledAnswer, type BundledCommand } from "../../foundation/bundle.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { Refusal } from "../../foundation/refusal.ts";
import { languageOf } from "../text.ts";
import { houseDoor, type Issue } from "../turn.ts";
import { comesFromElsewhere, readBearer, refuse, type RestParts } from "./rest.ts";
import { problemOf } from "./problem.ts";

/** After so long nothing more is begun: the phone has its answer in time, and sends what is left with the next. */
const beginsForMs = 10_000;
/** A phone that sends two bundles has four turns under way, as when it sends each alone. */
const linesAtOnce = 2;
/** As every request's body, and of a gzipped one what it is once it is open. */
export const largestBundle = 256 * 1024;

/** May a phone keep this command and send it later? The contract says so; nothing else comes in by this door. */
export const mayBeBundled = ({ kind, offline, repeat, carriesFile, credential, crosses }: Operation): boolean =>
  kind === "command" && offline && repeat === "once" && !carriesFile && !credential && !crosses;

export function addBundles(app: FastifyInstance, parts: RestParts): void {
  const taken = new Map(
    parts.operations.filter(mayBeBundled).map((operation) => [operation.name as string, operation]),
  );
  const charge = app.createRateLimit();

  app.post(
    bundleAddress,
    { bodyLimit: largestBundle, preParsing: async (request, _reply, body) => opened(request, body) },
    async (request, reply) => {
      if (comesFromElsewhere(request)) return refuse(request, reply, "not-allowed");
      const by = await readBearer(request, parts);
      if (by === null || by === "unreadable") return refuse(request, reply, "not-signed-in");
      const read = Bundle.safeParse(request.body);
      if (!read.success) {
        const issues = read.error.issues.map(({ path, code }) => ({ at: path.join("."), code: code ?? "invalid" }));
        return refuse(request, reply, "not-understood", issues);
      }
      const language = languageOf(request.headers["accept-language"]);
      const refusal = (no: Refusal, issues: readonly Issue[] = []): BundledAnswer => {
        const { code, detail, params } = problemOf(no, issues, language);
        return { is: "refused", code, says: detail, params: { ...params }, issues: [...issues] };
      };
      // The request itself was charged for the first of them.
      let begun = 0;
      const until = parts.clock() + beginsForMs;

      async function answerTo({ id, operation: name, input }: BundledCommand): Promise<BundledAnswer> {
        begun += 1;
        if (begun > 1) {
          const charged = await charge(request);
          if (!charged.isAllowed && charged.isExceeded) {
            return refusal({ refused: "too-many-requests", params: { seconds: charged.ttlInSeconds } });
          }
        }
        const operation = taken.get(name);
        if (operation === undefined) return refusal({ refused: "no-such-thing", params: {} });
        const door = { ...houseDoor, surface: "bundle", address: request.ip };
        const outcome = await parts.turn.run({ operation, input, by: by as never, commandId: id, door });
        return outcome.is === "done"
          ? { is: "done", answer: outcome.answer }
          : refusal(outcome.refusal, outcome.issues);
      }

      const answers: BundledAnswer[][] = read.data.lines.map(() => []);
      const lines = read.data.lines.entries();
      let over = false;
      async function takeLines(): Promise<void> {
        for (const [at, line] of lines) {
          for (const command of line) {
            if (over || parts.clock() >= until) return;
            const answer = await answerTo(command);
            answers[at]?.push(answer);
            if (answer.is === "done") continue;
            // Whoever is not let in for one is not let in for the others.
            over ||= answer.code === "not-signed-in" || answer.code === "too-many-requests";
            break;
          }
        }
      }
      await Promise.all(Array.from({ length: linesAtOnce }, takeLines));
      return reply.send({ lines: answers });
    },
  );
}

interface Refused {
  readonly statusCode: number;
  readonly code: string;
}
const fault = (refused: Refused) => Object.assign(new Error(refused.code), refused);

/** The body as it was before it was gzipped, and no more of it than a body may be: what swells is let go of. */
function opened(request: FastifyRequest, body: Readable): Readable {
  const encoding = request.headers["content-encoding"];
  if (encoding === undefined) return body;
  if (encoding !== "gzip") throw fault({ statusCode: 415, code: "encoding-unknown" });
  let bytes = 0;
  const bounded = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > largestBundle) done(fault({ statusCode: 413, code: "too-large" }));
      else done(null, piece);
    },
  });
  // By what came over the line fastify compares it with the announced length.
  const counted = Object.assign(bounded, { receivedEncodedLength: 0 });
  body.on("data", (piece: Buffer) => (counted.receivedEncodedLength += piece.length));
  pipeline(body, createGunzip(), bounded, () => {});
  return bounded;
}
