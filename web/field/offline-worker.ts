import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";

/*
 * Runs beside the pages of a shell for phones and gives them their files when there is no network. It keeps the
 * files of one release, all of them, and nothing else: what is of a person comes from /api, which
 * it never touches.
 */

/** Written in by tools/vite/offline-worker.ts. */
declare const filesOfThisRelease: { readonly url: string; readonly revision: string | null }[];
/** As "/f/" and "/f/field.html". */
declare const shell: { readonly base: string; readonly page: string };

/** The part of a service worker's world that is used here; TypeScript knows it only in place of a page's. */
interface WorkerWorld {
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", hear: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "fetch", hear: (event: FetchHeard) => void): void;
}

interface FetchHeard {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const world = self as unknown as WorkerWorld;

// A page says so when it is in nobody's hands: `follow-releases.ts`.
world.addEventListener("message", ({ data }) => {
  if (data === "take-over") void world.skipWaiting();
});

// Every address of a shell is the same page; which screen it shows is its own affair.
world.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate" || !new URL(event.request.url).pathname.startsWith(shell.base)) return;
  event.respondWith(matchPrecache(shell.page).then((page) => page ?? fetch(event.request)));
});

cleanupOutdatedCaches();
precacheAndRoute(filesOfThisRelease);
