import { clientOf } from "../../foundation/client.ts";
import { newId as makeId } from "../../foundation/id.ts";
import { signOut, turnSession } from "../../modules/access/operations.ts";
import { callOf } from "./call.ts";
import { keptIn } from "./kept.ts";
import { languageOf } from "./language.ts";
import { type Session, sessionOf, type Word } from "./session.ts";
import { themeOf } from "./theme.ts";

/** Longer than a slow 2G answer, shorter than a person's patience. */
const longestWait = 30_000;

export const kept = keptIn(() => window.localStorage);
export const theme = themeOf(document, window.matchMedia("(prefers-color-scheme: dark)"), kept);
export const language = languageOf(document, navigator.languages, kept);

export const newId = () => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const otherTabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("khurak.session");

const send = clientOf("", {
  fetch: (url, request) =>
    fetch(url, { ...request, credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(longestWait) }),
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
  now: () => Date.now(),
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
