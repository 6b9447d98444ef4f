/**
 * A bucket of an S3-compatible store, in the few requests that the house makes of it. Each is signed (AWS Signature
 * Version 4) with the hash of its body, so that a store keeps nothing that was torn or changed on the way.
 *
 * All of them may be repeated: what fails for a reason that may pass is tried again, for as long as a transaction may
 * wait. Then, and when the store does not know the house's key, the answer is "busy": whoever sent something still has it
 * and comes again. Nothing here ever puts an address with its signature into a fault.
 */
import { createHash } from "node:crypto";
import { Agent as HttpAgent, type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { AwsV4Signer } from "aws4fetch";
import { busy } from "../database/connection.ts";

export interface BucketAddress {
  /** "https://store.example.org" */
  readonly origin: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface InBucket {
  readonly key: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Bucket {
  /** Once answered, the store has said so twice: it took the bytes, and it has them under the hash that we sent. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** @returns null when there is no such object */
  get(key: string, range?: { readonly from: number; readonly to: number }): Promise<Buffer | null>;
  /** One that is not there is no fault. */
  remove(key: string): Promise<void>;
  /** What begins so, in the order of its bytes; `after` leaves out everything up to and with that key. */
  list(prefix: string, after?: string): AsyncGenerator<InBucket>;
  /** An address that does one thing to one object for so many seconds, for whoever holds it. It is a secret. */
  lend(method: "GET" | "PUT", key: string, lending: Lending): Promise<string>;
  /** Null, or what is wrong and what to do. */
  check(): Promise<string | null>;
}

export interface Lending {
  /** As whoever is lent it reaches the store. */
  readonly origin: string;
  readonly seconds: number;
  /** From when on; without it from now. */
  readonly at?: Date;
  /** What it answers with, as "response-content-disposition". */
  readonly answers?: Readonly<Record<string, string>>;
  /** Must be sent as they stand here, else the store refuses. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** With them a request stays below the 20 seconds for which a transaction may stand still. */
const pausesMs = [100, 400, 1_600];
const hashHeader = "x-amz-meta-sha256";

/** @param patienceMs for all tries of one request together */
export function openBucket(
  { origin, bucket, region, accessKey, secretKey }: BucketAddress,
  patienceMs = 15_000,
): Bucket {
  const who = { accessKeyId: accessKey, secretAccessKey: secretKey, service: "s3", region };
  const agent = new (origin.startsWith("https:") ? HttpsAgent : HttpAgent)({ keepAlive: true, maxFreeSockets: 16 });
  const pathOf = (key: string) => `/${bucket}${key === "" ? "" : `/${key}`}`;

  async function once(asked: Request, until: AbortSignal): Promise<Answer> {
    const { method, key, query = "", headers = {}, body } = asked;
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    const signed = await new AwsV4Signer({
      ...who,
      method,
      url: origin + pathOf(key) + query,
      headers: { ...headers, "x-amz-content-sha256": hash },
    }).sign();
    return speak(signed.url, { method, headers: Object.fromEntries(signed.headers), body, signal: until, agent });
  }

  /** @throws "busy" when no answer came that says anything about the object */
  async function ask(asked: Request, isWhole: (answer: Answer) => boolean = () => true): Promise<Answer> {
    const until = AbortSignal.timeout(patienceMs);
    let why = "";
    for (const pause of [...pausesMs, null]) {
      try {
        const answer = await once(asked, until);
        const code = codeIn(answer);
        if (answer.status < 300 && isWhole(answer)) return answer;
        if (answer.status === 404 && code !== "NoSuchBucket") return answer;
        why = `it answers ${answer.status}${code && ` ${code}`}`;
        if (answer.status >= 300 && !mayPass(answer.status)) break;
      } catch (error) {
        why = reasonOf(error);
      }
      if (pause === null || until.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw busy(`The file store at ${origin} did not do what was asked: ${why}.`);
  }

  return {
    async put(key, bytes) {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const headers = { "content-type": "application/octet-stream", [hashHeader]: hash };
      await ask({ method: "PUT", key, body: bytes, headers });
      // A proxy or a cache before it may have said yes for it. Another hash: somebody replaced it since, whole.
      const { headers: has } = await ask({ method: "HEAD", key });
      const isThere = has[hashHeader] === hash ? Number(has["content-length"]) === bytes.length : hashHeader in has;
      if (!isThere) {
        throw busy(`The file store at ${origin} said that it kept an object, and has not got it.`);
      }
    },

    async get(key, range) {
      const headers = range ? { range: `bytes=${range.from}-${range.to}` } : {};
      const answer = await ask({ method: "GET", key, headers }, (got) => range !== undefined || isAsKept(got));
      return answer.status === 404 ? null : answer.body;
    },

    async remove(key) {
      await ask({ method: "DELETE", key });
    },

    async *list(prefix, after = "") {
      for (let last = after; ; ) {
        const query = `?list-type=2&prefix=${encodeURIComponent(prefix)}${last && `&start-after=${encodeURIComponent(last)}`}`;
        const { body } = await ask({ method: "GET", key: "", query });
        const page = objectsIn(body.toString());
        yield* page;
        last = page.at(-1)?.key ?? "";
        if (last === "" || !body.includes("<IsTruncated>true</IsTruncated>")) return;
      }
    },

    async lend(method, key, { origin: from, seconds, at = new Date(), answers = {}, headers = {} }) {
      const url = new URL(from + pathOf(key));
      for (const [name, value] of Object.entries(answers)) url.searchParams.set(name, value);
      url.searchParams.set("X-Amz-Expires", String(seconds));
      const datetime = at.toISOString().replaceAll(/[:-]|\.\d+/g, "");
      const signer = new AwsV4Signer({
        ...who,
        datetime,
        method,
        url: url.href,
        headers,
        signQuery: true,
        allHeaders: true,
      });
      return (await signer.sign()).url.href;
    },

    async check() {
      try {
        const answer = await once({ method: "HEAD", key: "" }, AbortSignal.timeout(2_500));
        if (answer.status < 300) return null;
        return `the file store at ${origin} answers ${answer.status}: ${adviceFor(answer.status, bucket)}`;
      } catch (error) {
        return `the file store at ${origin} cannot be reached: ${reasonOf(error)}`;
      }
    },
  };
}

interface Request {
  readonly method: "GET" | "PUT" | "HEAD" | "DELETE";
  readonly key: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Spoken {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  readonly signal: AbortSignal;
  readonly agent: HttpAgent;
}

/** Not by `fetch`, whose streams take twice the time for a film. Read to its end: a store may fall silent in the middle. */
function speak(url: URL, { body, ...asked }: Spoken): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const sending = send(url, { ...asked, headers: { ...asked.headers, "content-length": body?.length ?? 0 } });
    // Also what comes after the answer: Swift says more after HEAD than it should.
    sending.on("error", reject);
    sending.once("response", (answer) => {
      const { statusCode: status = 0, headers } = answer;
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("error", reject);
      const whole = () => resolve({ status, headers, body: Buffer.concat(pieces) });
      if (asked.method === "HEAD") whole();
      answer.once("end", whole);
    });
    sending.end(body);
  });
}

const mayPass = (status: number) => status >= 500 || status === 408 || status === 429;

/** Whatever lies under a hash of ours is only taken when it has that hash. */
function isAsKept({ headers, body }: Answer): boolean {
  const hash = headers[hashHeader];
  return hash === undefined || createHash("sha256").update(body).digest("hex") === hash;
}

const codeIn = ({ status, body }: Answer) =>
  status < 300 ? "" : (/<Code>(\w+)<\/Code>/.exec(body.subarray(0, 4_000).toString())?.[1] ?? "");

function adviceFor(status: number, bucket: string): string {
  if (status === 403) return "it does not know the key in KHURAK_FILES, or this machine's clock is wrong";
  if (status === 404) return `it has no bucket ${bucket}: make it, or name another one in KHURAK_FILES`;
  return "look at the store";
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it broke off";
  if (error.name === "AbortError") return "it was silent for too long";
  return "code" in error ? String(error.code) : "it broke off";
}

/** Keys are ids and never hold what XML writes otherwise. */
function objectsIn(xml: string): InBucket[] {
  return Array.from(xml.matchAll(/<Contents>(.*?)<\/Contents>/gs), ([, one = ""]) => {
    const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(one)?.[1] ?? "";
    return { key: field("Key"), bytes: Number(field("Size")), at: Date.parse(field("LastModified")) };
  });
}
