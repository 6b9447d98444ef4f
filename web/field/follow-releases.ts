import { told } from "./follow.ts";

/*
 * A new release of the shell comes with the network, and waits. It takes over when no page of it is
 * in anybody's hands: none is seen, none is recording, sending or being filled in. Pages that are
 * open then load anew, each of them once it is hidden too. Whoever holds the lock below is at work.
 */

const inHands = "khurak.in-hands";

/** Keeps a new release waiting until the answer is called. Where a browser has no locks, it waits until the app is closed. */
export function holdReleases(): () => void {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks?.request(inHands, { mode: "shared" }, () => until);
  return letGo;
}

/** Whether this phone has every file of the shell: until then it does not open without network. */
export const isKept = told(false);

/** Registers the service worker, and lets its successors in. On plain HTTP a browser has none. */
export async function followReleases(page: Document, base: "/f/" | "/w/" | "/v/"): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  let replaced = false;
  let letGo = holdReleases();
  const registration = await untilKept(workers, allowed(`${base}sw.js`), base);
  isKept.tell(true);
  workers.addEventListener("controllerchange", () => {
    replaced = true;
    if (page.visibilityState === "hidden") makeWay();
  });

  let seenAgain = new AbortController();
  function makeWay() {
    seenAgain = new AbortController();
    const inNobodys = () => {
      if (replaced) window.location.reload();
      else registration.waiting?.postMessage("take-over");
    };
    // It waits for its turn until the page is looked at again: then the turn is given up.
    navigator.locks?.request(inHands, { signal: seenAgain.signal }, inNobodys).catch(() => {});
  }
  page.addEventListener("visibilitychange", () => {
    seenAgain.abort();
    letGo();
    if (page.visibilityState === "hidden") return makeWay();
    letGo = holdReleases();
    // A phone's app stays open for weeks: it asks when it is looked at.
    registration.update().catch(() => {});
  });
}

/** On a bad network a file fails, and the browser gives up them all: what has come stays, and the rest is asked for again. */
async function untilKept(workers: ServiceWorkerContainer, script: string, scope: string) {
  for (;;) {
    const registration = await workers.register(script, { scope, updateViaCache: "none" }).catch(() => null);
    if (registration?.active) return registration;
    await new Promise((again) => setTimeout(again, 1_000));
  }
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The one address that the page may run as a script besides those it was built with. */
function allowed(worker: string): string {
  const policies = (window as { trustedTypes?: Policies }).trustedTypes;
  const policy = policies?.createPolicy("khurak", {
    createScriptURL(asked) {
      if (asked !== worker) throw new TypeError(`Only ${worker} may be made a script, and not ${asked}.`);
      return asked;
    },
  });
  return policy?.createScriptURL(worker) ?? worker;
}
