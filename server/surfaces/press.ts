import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/*
 * Answers of the API, pressed for whoever takes them so: over 2G a whole caseload is a minute as it is
 * and seconds pressed.
 *
 * A pressed answer tells by its length what of an attacker's words it repeats (BREACH). For that a stranger's page would have
 * to make the browser ask in somebody's name: these answers are given to a bearer token, which no other site's page has,
 * and never to a cookie. What takes or gives a cookie or a token stays as it is.
 */

/** Shorter ones fit the segment that they need anyway. */
const worthPressing = 600;

const presses = {
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
    }),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/** What is pressed is words for a program: files are pressed already, and what is lent holds a key. */
const isWords = (reply: FastifyReply) => String(reply.getHeader("content-type")).startsWith("application/json");

export function pressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" || payload.length < worthPressing || !isWords(reply)) return payload;
    if (!request.url.startsWith("/api/") || request.headers.authorization === undefined) return payload;
    if (reply.hasHeader("set-cookie") || reply.hasHeader("content-encoding")) return payload;
    void reply.header("vary", "accept-encoding");
    const how = wantedOf(request);
    if (how === null) return payload;
    const pressed = await presses[how](payload);
    void reply.header("content-encoding", how).header("content-length", pressed.length);
    return pressed;
  });
}

function wantedOf({ headers }: FastifyRequest): keyof typeof presses | null {
  const taken = String(headers["accept-encoding"] ?? "")
    .split(",")
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(";")[0]?.trim());
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : null;
}
