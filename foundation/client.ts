import type * as z from "zod/mini";
import {
  type AnswerOf,
  type FileGiven,
  type FileLent,
  lentMediaType,
  type Operation,
  type RefusalOf,
  routeOf,
} from "./operation.ts";
import type { CommonRefusal } from "./refusal.ts";

/** What a client needs from where it runs: a browser, a device, a test. */
export interface ClientPorts {
  fetch(url: string, request: SentRequest): Promise<Received>;
  /** The bearer token to send, or null. */
  accessToken(): string | null;
  newId(): string;
  /** "hi" or "en": the language in which a refusal is put into words. */
  language(): string;
  /** Fetches and opens a file that is lent; without it every file comes through the house. Throws where it cannot. */
  readonly openLent?: (lent: LentAnswer) => Promise<Uint8Array>;
}

/** A file that is lent, as the house answers it. */
export interface LentAnswer extends FileLent {
  /** Once opened it is still gzipped. */
  readonly pressed: boolean;
}

export interface SentRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Told how many bytes of the body are on their way, of how many. */
  readonly onProgress?: Progress;
}

export interface Received {
  readonly status: number;
  /** The answer's Content-Type, where the port tells. */
  readonly mediaType?: string | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Progress = (sent: number, of: number) => void;

export type Answered<O extends Operation> =
  | { readonly is: "done"; readonly answer: AnswerOf<O> }
  | {
      readonly is: "refused";
      readonly code: RefusalOf<O> | CommonRefusal | "no-network";
      /** The refusal in the reader's language. */
      readonly says: string;
      readonly params: Readonly<Record<string, string | number>>;
      /** Which fields were not understood. */
      readonly issues: readonly { readonly at: string; readonly code: string }[];
    };

export type Call = <O extends Operation>(
  operation: O,
  input: z.input<O["takes"]>,
  options?: CallOptions,
) => Promise<Answered<O>>;

export interface CallOptions {
  readonly commandId?: string;
  /** The body of an operation that carries a file. */
  readonly file?: Uint8Array;
  readonly onProgress?: Progress;
  /** A file is not to be lent. */
  readonly throughTheHouse?: boolean;
}

/**
 * `await call(addFacility, {...})`: typed by the declared operation, with no generated code.
 * A command is sent with an id of its own, so that sending it again is never doing it again;
 * whoever may retry passes the id.
 */
export function clientOf(origin: string, ports: ClientPorts): Call {
  const call: Call = async (operation, input, options = {}) => {
    const { url, request } = requestFor(operation, input as Readonly<Record<string, unknown>>, ports, options);
    let received: Received;
    let body: unknown;
    const { openLent } = options.throughTheHouse === true || !operation.givesFile ? {} : ports;
    const accepting = openLent ? { accept: `${lentMediaType}, application/octet-stream` } : {};
    try {
      received = await ports.fetch(`${origin}${url}`, { ...request, headers: { ...request.headers, ...accepting } });
      if (openLent && received.mediaType?.startsWith(lentMediaType)) {
        const bytes = await openLent(readJson(await received.text()) as LentAnswer).catch(() => null);
        // The store is out of this browser's reach, or the minute is over.
        if (bytes === null) return await call(operation, input, { ...options, throughTheHouse: true });
        return { is: "done", answer: fileOf(bytes) as AnswerOf<typeof operation> };
      }
      body =
        received.status < 300 && operation.givesFile
          ? fileOf(new Uint8Array(await received.arrayBuffer()))
          : readJson(await received.text());
    } catch {
      return { is: "refused", code: "no-network", says: "", params: {}, issues: [] };
    }
    if (received.status < 300) return { is: "done", answer: operation.gives.parse(body) as AnswerOf<typeof operation> };
    const { code = "something-broke", detail = "", params = {}, issues = [] } = (body ?? {}) as Problem;
    return { is: "refused", code: code as CommonRefusal, says: detail, params, issues };
  };
  return call;
}

function fileOf(bytes: Uint8Array): FileGiven {
  return { mediaType: "application/octet-stream", bytes, pressed: false, saveAs: null };
}

/** An answer that is not ours (a proxy's error page) is a refusal without words. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly { readonly at: string; readonly code: string }[];
}

function requestFor(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  ports: ClientPorts,
  { commandId, file, onProgress }: CallOptions,
): { url: string; request: SentRequest } {
  const { method, path, pathFields } = routeOf(operation);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(input[field])));
  const rest = Object.entries(input).filter(([field, value]) => !pathFields.includes(field) && value !== undefined);
  const token = ports.accessToken();
  const headers: Record<string, string> = { "accept-language": ports.language() };
  if (token !== null) headers["authorization"] = `Bearer ${token}`;
  if (operation.repeat === "once") headers["idempotency-key"] = commandId ?? ports.newId();
  if (method === "GET" || operation.carriesFile) {
    const asked = rest
      .map(([field, value]) => `${encodeURIComponent(field)}=${encodeURIComponent(String(value))}`)
      .join("&");
    const url = `/api${filled}${asked === "" ? "" : `?${asked}`}`;
    if (method === "GET") return { url, request: { method, headers } };
    headers["content-type"] = "application/octet-stream";
    const body = file ?? new Uint8Array(0);
    return { url, request: { method, headers, body, ...(onProgress ? { onProgress } : {}) } };
  }
  headers["content-type"] = "application/json";
  return { url: `/api${filled}`, request: { method, headers, body: JSON.stringify(Object.fromEntries(rest)) } };
}
