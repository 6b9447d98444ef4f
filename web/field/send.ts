import type { ClientPorts } from "../../foundation/client.ts";
import type { HouseClock } from "../local/house-clock.ts";

/** Longer than a slow 2G answer, shorter than a person's patience. */
const longestWait = 30_000;

/** Sends what is words; each answer also says what time it is at the house. */
export function sendWith(clock: Pick<HouseClock, "heard">, now: () => number): ClientPorts["fetch"] {
  return async (url, { method, headers, body }) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), longestWait);
    const askedAt = now();
    try {
      const received = await fetch(url, {
        method,
        headers,
        ...(typeof body === "string" ? { body } : {}),
        credentials: "omit",
        cache: "no-store",
        signal: patience.signal,
      });
      clock.heard(received.headers.get("date"), askedAt, now());
      // Read here, within the same patience: a body can stall as well as a head.
      const whole = await received.arrayBuffer();
      return {
        status: received.status,
        text: async () => new TextDecoder().decode(whole),
        arrayBuffer: async () => whole,
      };
    } finally {
      clearTimeout(timer);
    }
  };
}
