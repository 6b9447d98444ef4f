import { newId as makeId } from "../../foundation/id.ts";
import { browserSessionOf } from "./browser-session.ts";
import { keptIn } from "./kept.ts";
import { languageOf } from "./language.ts";
import type { LentAnswer } from "../../foundation/client.ts";
import type { Parcels } from "../screens/at-hand.ts";
import { sendRequest } from "./send-request.ts";
import { themeOf } from "./theme.ts";

export const kept = keptIn(() => window.localStorage);
export const theme = themeOf(document, window.matchMedia("(prefers-color-scheme: dark)"), kept);
export const language = languageOf(document, navigator.languages, kept);

export const origin = window.location.origin;
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

/** Null on plain HTTP, as the hash. */
const sends = async (sum: NonNullable<typeof sha256>) =>
  (await import("./parcels.ts")).parcelsWith(crypto, sendRequest, sum);
export const parcels: Parcels | null = sha256 && {
  seal: async (...given) => (await sends(sha256)).seal(...given),
  put: async (...given) => (await sends(sha256)).put(...given),
};

const lends = (crypto.subtle as SubtleCrypto | undefined)
  ? { openLent: async (lent: LentAnswer) => (await import("./open-lent.ts")).openLentWith(crypto.subtle)(lent) }
  : {};
const browser = browserSessionOf({ fetch: sendRequest, ...lends, newId, language: language.current, kept, now });
export const { session, call } = browser;

export function listenToTheWorld(): void {
  browser.listenToOtherTabs();
  window.addEventListener("online", () => {
    if (session.standing().is === "unreachable") void session.open();
  });
}
