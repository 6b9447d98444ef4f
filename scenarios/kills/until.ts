import { setTimeout as pause } from "node:timers/promises";

const patience = 60_000;

/**
 * Asks until the answer is neither null, undefined nor false; a throw counts as no answer yet.
 *
 * @param what the end of "It was waited for …", for the error that comes after a minute
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  const began = performance.now();
  for (let last: unknown = "nothing"; ; ) {
    try {
      const answer = await inTime(what, Promise.resolve(ask()));
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      // Of a browser that was killed meanwhile there is nothing more to hear.
      if (error instanceof Error && error.message.includes("has been closed")) throw error;
      last = error;
    }
    if (performance.now() - began > patience) {
      throw new Error(`It was waited for ${what}, in vain. The last trouble: ${String(last)}`, { cause: last });
    }
    await pause(25);
  }
}

/** Playwright's `evaluate` and a dead database wait for ever; nothing here may. */
export async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = pause(patience, undefined, { signal: over.signal }).then(() => {
    throw new Error(`It was waited for ${what}, in vain: nothing answered in a minute.`);
  });
  late.catch(() => {});
  return Promise.race([work, late]).finally(() => over.abort());
}
