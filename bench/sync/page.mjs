/*
 * A worker's phone without its screens: the modules that ship, put together as web/worker does, for a benchmark to speak
 * to by `window.phone`.
 */
import { readMe, signIn } from "../../modules/access/operations.ts";
import { browserSessionOf } from "../../web/app/browser-session.ts";
import { sendRequest } from "../../web/app/send-request.ts";
import { kept, newId, now } from "../../web/field/browser.ts";
import { openPhoneDatabase } from "../../web/local/database.ts";
import { keepWorker } from "../../web/worker/keep-worker.ts";
import { openWorker } from "../../web/worker/open-worker.ts";

// How many commands went out, those that went out again among them.
let commandsSent = 0;
const reallyFetch = window.fetch;
window.fetch = async (url, request) => {
  if (url === "/api/bundle") {
    const opened = new Blob([request.body]).stream().pipeThrough(new DecompressionStream("gzip"));
    const { lines } = await new Response(opened).json();
    commandsSent += lines.flat().length;
  }
  return reallyFetch(url, request);
};

const member = browserSessionOf({ fetch: sendRequest, newId, language: () => "hi", kept, now });
const phone = openPhoneDatabase();
let known = null;
let worker = null;

/** Resolves when it is so, looked at after each change. */
const once = (isSo, listen) =>
  new Promise((resolve) => {
    const look = async () => {
      if (await isSo()) resolve();
    };
    listen(() => void look());
    void look();
  });

window.phone = {
  /** As far as the PIN. */
  async comeIn(name, password) {
    const signed = await member.call(signIn, { name, password });
    member.session.began(signed.answer);
    const { memberId, signInName } = (await member.call(readMe, {})).answer;
    known = { memberId, safe: await keepWorker(phone, { memberId, signInName }, "314159") };
  },
  /** Behind the PIN, until the phone has heard all. @returns milliseconds, and what is kept */
  async hear() {
    const began = performance.now();
    worker = await openWorker(known.memberId, known.safe, member);
    const here = () => worker.caseload.here.now();
    await once(() => here().heardAt !== null, worker.caseload.here.onChange);
    const doses = here().children.reduce((sum, { immunization }) => sum + immunization.doses.length, 0);
    return { ms: performance.now() - began, children: here().children.length, doses };
  },
  /** Recorded where there is no network; one command each. */
  async record(commands) {
    const add = ({ operation, input, about }) => worker.outbox.add({ id: newId(), operation, input, about, says: {} });
    // As fast as the disk takes them, in their order.
    for (let from = 0; from < commands.length; from += 50) {
      await Promise.all(commands.slice(from, from + 50).map(add));
    }
  },
  commandIds: async () => (await worker.outbox.all()).map(({ id }) => id),
  /** From now until the house has said yes to all. */
  allSent: () => once(async () => worker.waiting.now()?.length === 0, worker.waiting.onChange),
  forgetSent: async () => void (commandsSent = 0),
  commandsSent: async () => commandsSent,
  /** Bytes of all values of both databases of this worker, as they lie there: sealed words and what is beside them. */
  async bytesKept() {
    let sum = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.addEventListener("success", () => resolve(reading.result));
          reading.addEventListener("error", () => reject(reading.error));
        });
        sum += rows.reduce((all, row) => all + sizeOf(row), 0);
      }
      database.close();
    }
    return { values: sum, usage: (await navigator.storage.estimate()).usage };
  },
};

function sizeOf(value) {
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === "string") return new TextEncoder().encode(value).length;
  if (typeof value !== "object" || value === null || value instanceof CryptoKey) return 8;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + name.length + sizeOf(inner), 0);
}
document.title = "Ready";
