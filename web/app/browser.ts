import { clientOf } from "../../foundation/client.ts";
import { newId as makeId } from "../../foundation/id.ts";
import { signOut, turnSession } from "../../modules/access/operations.ts";
import { callOf } from "./call.ts";
import { keptIn } from "./kept.ts";
import { languageOf } from "./language.ts";
import { sendRequest } from "./send-request.ts";
import { type Session, sessionOf, type Word } from "./session.ts";
import { themeOf } from "./theme.ts";

export const kept = keptIn(() => window.localStorage);
export const theme = themeOf(document, window.matchMedia("(prefers-color-scheme: dark)"), kept);
export const language = languageOf(document, navigator.languages, kept);

export const now = () => Date.now();
export const newId = () => makeId(now(), crypto.getRandomValues(new Uint8Array(10)));

export const random = (count: number) => Array.from(crypto.getRandomValues(new Uint32Array(count)));

/** Null on plain HTTP: there a browser has none. */
export const sha256 =
  (crypto.subtle as SubtleCrypto | undefined) === undefined
    ? null
    : async (bytes: Uint8Array): Promise<string> => {
        const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
        return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
      };

const otherTabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("khurak.session");

const send = clientOf("", {
  fetch: sendRequest,
  accessToken: () => session.token(),
  newId,
  language: language.current,
});

export const session: Session = sessionOf({
  turn: () => send(turnSession, {}),
  end: async () => {
    const ended = await call(signOut, {});
    return ended.is === "done" || ended.code === "not-signed-in";
  },
  now,
  after(milliseconds, what) {
    const timer = setTimeout(what, milliseconds);
    return () => clearTimeout(timer);
  },
  // Locks are there only over HTTPS and on localhost; elsewhere two tabs may each turn the cookie.
  oneTabAtATime: (work) => (navigator.locks ? navigator.locks.request("khurak.turn-session", work) : work()),
  tellOtherTabs: (word) => otherTabs?.postMessage(word),
  remembered: { read: () => kept.read("khurak.session"), write: (value) => kept.write("khurak.session", value) },
});

export const call = callOf({ send, turn: () => session.turn(), newId });

export function listenToTheWorld(): void {
  otherTabs?.addEventListener("message", ({ data: word }: MessageEvent<Word>) => session.hear(word));
  window.addEventListener("online", () => {
    if (session.standing().is === "unreachable") void session.open();
  });
}
