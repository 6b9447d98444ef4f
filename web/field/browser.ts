import { newId as makeId } from "../../foundation/id.ts";
import { keptIn } from "../app/kept.ts";
import { themeOf } from "../app/theme.ts";
import { phoneLanguageOf } from "./language.ts";

/** The world of a phone's page, read here and nowhere else. */
export const now = () => Date.now();
export const origin = window.location.origin;
export const elapsed = () => performance.now();
export const webCrypto = crypto;
export const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
/** So many numbers below 2³² that nobody can guess. */
export const unguessable = (count: number) => Array.from(crypto.getRandomValues(new Uint32Array(count)));
export const newId = () => makeId(now(), crypto.getRandomValues(new Uint8Array(10)));
export const locks = (navigator.locks as LockManager | undefined) ?? null;
export const storage = navigator.storage as StorageManager | undefined;
/** None on plain HTTP. */
export const devices = navigator.mediaDevices as MediaDevices | undefined;
/** Where the phone is; asked only when somebody presses. */
export const satellites = navigator.geolocation as Geolocation | undefined;

/** In hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Calls back once; the answer takes it back. */
export function after(milliseconds: number, what: () => void): () => void {
  const timer = setTimeout(what, milliseconds);
  return () => clearTimeout(timer);
}

export const kept = keptIn(() => window.localStorage);
export const language = phoneLanguageOf(document, kept);
export const theme = themeOf(document, window.matchMedia("(prefers-color-scheme: dark)"), kept);

/** On plain HTTP a browser has no keys, no camera and no service worker: nothing here would work. */
export const isSafe = window.isSecureContext && (crypto.subtle as SubtleCrypto | undefined) !== undefined;
