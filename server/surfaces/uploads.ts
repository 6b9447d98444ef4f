/**
 * Bytes in pieces: tus 1.0 (https://tus.io/protocols/resumable-upload) at the address of each operation with
 * `takesUpload`, for phones whose network does not last as long as their file is. The upload is made and sent at that
 * one address, so a phone that was switched off in between has no address to remember.
 *
 * Each request asks the operation first, with the sender's token: who may not send hears so before a byte is read, and
 * who may no longer is stopped at the next piece. What was taken over already looks like an upload that is complete.
 * Nobody ends an upload from outside.
 */
import { DataStore, Server, Upload } from "@tus/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { type Operation, routeOf, UploadAnswer } from "../../foundation/operation.ts";
import type { UploadStore } from "../files/upload-store.ts";
import { languageOf } from "../text.ts";
import { houseDoor } from "../turn.ts";
import { faultOf } from "../watch/fault.ts";
import { problemOf, sendProblem } from "./problem.ts";
import { comesFromElsewhere, readBearer, refuse, type RestParts } from "./rest.ts";

export interface UploadParts extends Pick<RestParts, "operations" | "turn" | "readToken" | "clock"> {
  readonly uploads: UploadStore;
  readonly log: Logger;
}

/** Longer than a bad network is silent, and short enough that nobody holds many lines open for nothing. */
const silentAtMostMs = 60_000;

export function addUploads(app: FastifyInstance, parts: UploadParts): void {
  // Handed on unread, as every file is.
  app.addContentTypeParser("application/offset+octet-stream", (_request, payload, done) => done(null, payload));
  for (const operation of parts.operations.filter(({ takesUpload }) => takesUpload)) {
    app.route({
      method: ["POST", "HEAD", "PATCH", "OPTIONS"],
      url: `/api${routeOf(operation).path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      async handler(request, reply) {
        const may = await mayThey(operation, request, parts);
        if (typeof may === "function") return may(reply);
        const length = request.headers["upload-length"];
        if (length !== undefined && length !== String(may.bytes)) {
          return refuse(request, reply, "file-changed-on-the-way");
        }
        return handOver(request, reply, may, parts);
      },
    });
  }
}

async function mayThey(
  operation: Operation,
  request: FastifyRequest,
  parts: UploadParts,
): Promise<UploadAnswer | ((reply: FastifyReply) => FastifyReply)> {
  if (comesFromElsewhere(request)) return (reply) => refuse(request, reply, "not-allowed");
  const by = await readBearer(request, parts);
  if (by === "unreadable") return (reply) => refuse(request, reply, "not-signed-in");
  const outcome = await parts.turn.run({
    operation,
    input: request.params,
    by,
    commandId: null,
    door: { ...houseDoor, surface: "upload", address: request.ip },
  });
  if (outcome.is === "done") return UploadAnswer.parse(outcome.answer);
  const language = languageOf(request.headers["accept-language"]);
  return (reply) => sendProblem(reply, problemOf(outcome.refusal, outcome.issues, language));
}

/** Answered through fastify, so that what it puts on every answer is on these too. */
async function handOver(
  request: FastifyRequest,
  reply: FastifyReply,
  may: UploadAnswer,
  { uploads, log }: UploadParts,
): Promise<FastifyReply> {
  const { answer, fault } = await speak(request, may, uploads);
  if (fault !== undefined) {
    log.error({ route: request.routeOptions.url, ...faultOf(fault) }, "an upload could not be kept");
    // A full disk is emptied by somebody: the phone keeps its file and comes again.
    const language = languageOf(request.headers["accept-language"]);
    return sendProblem(reply, problemOf({ refused: "busy", params: { seconds: 60 } }, [], language));
  }
  for (const [name, value] of answer.headers) {
    // Nobody else's pages are answered.
    if (!name.startsWith("access-control-") && name !== "content-length") void reply.header(name, value);
  }
  void reply.code(answer.status);
  if (request.method === "HEAD" || answer.status === 204) return reply.send();
  return reply.type("text/plain").send(await answer.text());
}

async function speak(
  request: FastifyRequest,
  may: UploadAnswer,
  uploads: UploadStore,
): Promise<{ answer: Response; fault: unknown }> {
  const { raw } = request;
  const fault: { of?: unknown } = {};
  raw.setTimeout(silentAtMostMs, () => raw.destroy());
  try {
    const answer = await tusFor(may, uploads, request.url, fault).handleWeb(asRequest(request));
    return { answer, fault: fault.of };
  } finally {
    raw.setTimeout(0);
    // Whoever is still sending must hear the answer.
    raw.resume();
  }
}

function asRequest({ raw, method, headers }: FastifyRequest): Request {
  const carries = method === "PATCH" || method === "POST";
  return new Request("http://house/", {
    method,
    headers: headers as Record<string, string>,
    ...(carries ? { body: ReadableStream.from(bodyOf(raw)), duplex: "half" as const } : {}),
  });
}

/** A line that is torn only ends: a fault on the way would throw away what lies in the buffers between here and there. */
async function* bodyOf(raw: FastifyRequest["raw"]): AsyncGenerator<Buffer> {
  try {
    yield* raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    // How much has come is for the store to say.
  }
}

/** The protocol, for the one upload that this request may touch. */
function tusFor(
  { upload: id, bytes, state }: UploadAnswer,
  uploads: UploadStore,
  address: string,
  fault: { of?: unknown },
) {
  const received = state === "received";
  const datastore = Object.assign(new DataStore(), {
    extensions: ["creation", "creation-with-upload"],
    async create(made: Upload) {
      if (!received) await uploads.create(id, bytes);
      return made;
    },
    async getUpload() {
      const offset = received ? bytes : await uploads.offset(id);
      if (offset === null) throw tusRefusals["no-such-upload"];
      return new Upload({ id, size: bytes, offset });
    },
    async write(stream: Parameters<UploadStore["append"]>[2], _: string, at: number) {
      const stands = received ? "elsewhere" : await uploads.append(id, at, stream);
      if (typeof stands === "number") return stands;
      throw tusRefusals[stands];
    },
  });
  return new Server({
    path: "/",
    datastore,
    maxSize: bytes,
    // The store itself lets one write at a time, and tells the others.
    locker: { newLock: () => ({ lock: async () => {}, unlock: async () => {} }) },
    namingFunction: () => id,
    getFileIdFromRequest: () => id,
    generateUrl: () => address,
    onResponseError(_, error) {
      if ("status_code" in error) return undefined;
      if ("code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE") return tusRefusals["in-use"];
      fault.of = error;
      return undefined;
    },
  });
}

/** To be read by a tus client, which asks where the upload stands and goes on from there. */
const tusRefusal = (status_code: number, body: string) => Object.assign(new Error(body), { status_code, body });
const tusRefusals = {
  "no-such-upload": tusRefusal(404, "Nothing of it is here: make the upload first.\n"),
  elsewhere: tusRefusal(409, "It does not stand there: ask with HEAD where it stands.\n"),
  "in-use": tusRefusal(423, "It is being sent on another line: wait a few seconds, then ask with HEAD.\n"),
};
