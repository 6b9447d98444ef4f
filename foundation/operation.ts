import * as z from "zod/mini";
import { Id } from "./id.ts";
import type { Rule } from "./permission.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * One thing the house can do, declared once. Its REST route, its page in the OpenAPI document,
 * its typed client, its row in docs/permissions.md and its row in the test matrix all come from
 * this object.
 */
export interface Operation<
  Takes extends z.ZodMiniType = z.ZodMiniType,
  Gives extends z.ZodMiniType = z.ZodMiniType,
  Refuses extends string = string,
> {
  readonly kind: "command" | "query";
  /** "module.verbNoun"; its handler is modules/<module>/server/<verb-noun>.ts. */
  readonly name: `${string}.${string}`;
  /** One sentence, in the words of whoever uses it. */
  readonly does: string;
  /** "POST /places/{placeId}/facilities": names in braces are fields of `takes`. */
  readonly at: `${Method} /${string}`;
  /** Any one of these rules opens it. */
  readonly allow: readonly [Rule, ...Rule[]];
  readonly takes: Takes;
  /** A command's answer holds ids and states only: it is kept so that a retry can be answered. */
  readonly gives: Gives;
  readonly refuses: readonly Refuses[];
  /** May a device keep this command while it has no network, and send it later? */
  readonly offline: boolean;
  /**
   * "once": the caller names the command with an id of its own and a repeat answers the same.
   * "free": repeating it is harmless or meant; such a command keeps no answer.
   */
  readonly repeat: "once" | "free";
  /** Takes and returns the browser's refresh cookie: only access does this. */
  readonly credential: boolean;
  /** May act in an organisation other than the actor's own. */
  readonly crosses: boolean;
  /** Operations of other modules that the handler asks, under its own right. */
  readonly uses: readonly Operation[];
  /** Why a query leaves no audit leaf when it succeeds; null, the rule: it leaves one. */
  readonly unaudited: string | null;
  /** Its body is one file, and its other fields stand in the address. */
  readonly carriesFile: boolean;
  /** It answers with one file instead of JSON. */
  readonly givesFile: boolean;
  /**
   * A query that is asked before a byte is taken: bytes are sent in pieces (tus 1.0) at its address, and once it says
   * yes it answers which upload this is and how long it will be. See UploadAnswer.
   */
  readonly takesUpload: boolean;
}

/** A file as it goes out of the house. */
export interface FileGiven {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The bytes are pressed: whoever reads them as a browser does gets them unpressed. */
  readonly pressed: boolean;
  /** Saved under this name and never shown in the page; null: read by a screen. */
  readonly saveAs: string | null;
  /** Not in `bytes` but to be fetched: only for whoever said that they take it so. */
  readonly lent?: FileLent | null;
  /** Instead of `bytes`: made once the turn has ended, so that long work holds no transaction open. */
  readonly later?: () => Promise<Uint8Array>;
}

/** One file for a minute: its sealed bytes from the store, and the key that opens it and no other. All of it is secret. */
export interface FileLent {
  readonly address: string;
  /** 32 bytes in base64url, for AES-256-GCM. */
  readonly key: string;
  /** The associated data under which it was sealed. */
  readonly place: string;
}

/** As a file is answered that is lent: by JSON, and only to whoever accepts that. */
export const lentMediaType = "application/vnd.khurak.lent-file+json";

interface Declared<T extends z.ZodMiniType, G extends z.ZodMiniType, R extends string> {
  readonly name: `${string}.${string}`;
  readonly does: string;
  readonly at: `${Method} /${string}`;
  readonly allow: readonly [Rule, ...Rule[]];
  readonly takes: T;
  readonly gives: G;
  readonly refuses: readonly R[];
  readonly offline?: boolean;
  readonly repeat?: "once" | "free";
  readonly credential?: boolean;
  readonly crosses?: boolean;
  readonly uses?: readonly Operation[];
  readonly unaudited?: string;
  readonly carriesFile?: true;
  readonly givesFile?: true;
  readonly takesUpload?: true;
}

const unless = {
  offline: false,
  credential: false,
  crosses: false,
  uses: [],
  unaudited: null,
  carriesFile: false,
  givesFile: false,
  takesUpload: false,
} as const;

/** Changes something. */
export function command<T extends z.ZodMiniType, G extends z.ZodMiniType, const R extends string>(
  declared: Omit<Declared<T, G, R>, "unaudited" | "givesFile" | "takesUpload">,
): Operation<T, G, R> {
  return { kind: "command", repeat: "once", ...unless, ...declared };
}

/** Changes nothing. POST where the input names a person: addresses are logged along the way, bodies are not. */
export function query<T extends z.ZodMiniType, G extends z.ZodMiniType, const R extends string = never>(
  declared: Omit<Declared<T, G, R>, "offline" | "repeat" | "at" | "carriesFile"> & {
    readonly at: `GET /${string}` | `POST /${string}`;
  },
): Operation<T, G, R> {
  return { kind: "query", repeat: "free", ...unless, ...declared };
}

/** The least that an operation with `takesUpload` gives. */
export const UploadAnswer = z.object({
  /** Made by the house, and never by whoever sends: nobody can name another's upload. */
  upload: Id,
  /** Exactly so many will come. */
  bytes: z.int(),
  /** "received": it was taken over already, and nothing more is wanted. */
  state: z.enum(["awaited", "received"]),
});
export type UploadAnswer = z.infer<typeof UploadAnswer>;

/** The `gives` of an operation with `givesFile`. */
export const FileGiven = z.custom<FileGiven>(
  (value) => typeof value === "object" && value !== null && "mediaType" in value && "bytes" in value,
);

export type InputOf<O extends Operation> = z.infer<O["takes"]>;
export type AnswerOf<O extends Operation> = z.infer<O["gives"]>;
export type RefusalOf<O extends Operation> = O["refuses"][number];

/** "POST /places/{placeId}/facilities" taken apart. */
export function routeOf({ at }: Pick<Operation, "at">): {
  method: Method;
  path: string;
  pathFields: readonly string[];
} {
  const [method, path] = at.split(" ") as [Method, string];
  return { method, path, pathFields: Array.from(path.matchAll(/\{(\w+)\}/g), (found) => found[1] ?? "") };
}
