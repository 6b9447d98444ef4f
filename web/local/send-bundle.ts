import { type BundledAnswer, type BundledCommand } from "../../foundation/bundle.ts";
import type { SendBundle } from "../../foundation/bundle-client.ts";
import type { OutboxRow } from "./database.ts";
import { bundleNow, bundlesAtOnce } from "./bundling.ts";
import type { BundleCame, Bundles, SenderPorts, Settled } from "./sender-ports.ts";
import { meaningOf } from "./sending.ts";

type Ports = Pick<SenderPorts, "outbox" | "operationNamed" | "token" | "letsMeIn"> & { readonly bundle: SendBundle };

/** What the sender of a phone goes by that sends many records in one request; a phone that never does has none of it. */
export const bundlesBy = (bundle: SendBundle): Bundles => ({
  atOnce: bundlesAtOnce,
  next: bundleNow,
  send: (lines, ports) => sendBundle(lines, { ...ports, bundle }),
});

/**
 * Sends lines of records in one request; with a new token once more what had no answer, should the first have expired on
 * the way. Never throws for what one row is: that row fails alone.
 */
export async function sendBundle(lines: readonly (readonly OutboxRow[])[], ports: Ports): Promise<BundleCame> {
  const settled = new Map<string, Settled>();
  const came = (more: Partial<BundleCame> = {}): BundleCame => ({ settled, takesNone: false, waitFor: null, ...more });
  const all = lines.flat();
  const rest = (is: Settled) => {
    for (const { id } of all) if (!settled.has(id)) settled.set(id, is);
  };
  const ready = await commandsOf(lines, ports, settled);
  let stale: string | null = null;
  for (let round = 0; round < 2; round += 1) {
    const held = await ports.token(stale);
    if (held.is === "no-network") {
      rest({ is: "no-network" });
      return came();
    }
    if (held.is === "signed-out") break;
    // What has an answer is settled, and its line goes on with the next bundle.
    const left = ready.filter((line) => line.every(({ id }) => !settled.has(id)));
    if (left.length === 0) {
      rest({ is: "back" });
      return came();
    }
    const bundled = await ports.bundle(held.token, left);
    if (bundled.is === "answered") {
      const signedOut = await settleBy(bundled.lines, left, lines.flat(), ports, settled);
      if (!signedOut) {
        rest({ is: "back" });
        return came();
      }
      stale = held.token;
      continue;
    }
    const { code, params } = bundled;
    if (code === "not-signed-in") {
      stale = held.token;
      continue;
    }
    rest(code === "no-network" ? { is: "no-network" } : code === "something-broke" ? later : { is: "back" });
    if (code === "too-many-requests" || code === "busy")
      return came({ waitFor: Number(params["seconds"] ?? 0) * 1000 });
    return came({ takesNone: code !== "no-network" && code !== "something-broke" });
  }
  rest({ is: "paused" });
  return came();
}

/** Of a row that this release does not know or cannot open, its line ends before it. */
async function commandsOf(
  lines: readonly (readonly OutboxRow[])[],
  { outbox, operationNamed }: Ports,
  settled: Map<string, Settled>,
): Promise<BundledCommand[][]> {
  const ready: BundledCommand[][] = [];
  for (const line of lines) {
    const commands: BundledCommand[] = [];
    for (const { id, operation } of line) {
      const input = operationNamed(operation) && (await outbox.inputOf(id).catch(() => undefined));
      if (input === undefined) {
        settled.set(id, later);
        break;
      }
      commands.push({ id, operation, input: input as Record<string, unknown> });
    }
    if (commands.length > 0) ready.push(commands);
  }
  return ready;
}

/** @returns whether somebody must sign in before the rest */
async function settleBy(
  answers: readonly (readonly BundledAnswer[])[],
  asked: readonly (readonly BundledCommand[])[],
  rows: readonly OutboxRow[],
  { operationNamed, letsMeIn }: Ports,
  settled: Map<string, Settled>,
): Promise<boolean> {
  let letIn: boolean | null = null;
  let signedOut = false;
  for (const [at, line] of asked.entries()) {
    for (const [place, { id, operation }] of line.entries()) {
      const answer = answers[at]?.[place];
      if (answer === undefined) break;
      const meaning = readable(answer, operationNamed(operation)?.gives)
        ? meaningOf(answer, rows.find((row) => row.id === id)?.anew ?? 0)
        : later;
      if (meaning.is === "signed-out") {
        signedOut = true;
        break;
      }
      if (meaning.is === "paused") {
        // After a 403: is it this one only? Asked once for all of them.
        letIn ??= await letsMeIn();
        settled.set(id, letIn ? { is: "refused", refusal: { code: "not-allowed", params: {} } } : meaning);
      } else settled.set(id, meaning);
    }
  }
  return signedOut;
}

/** An answer that this release cannot read removes nothing. */
const readable = (answer: BundledAnswer, gives: { safeParse(value: unknown): { success: boolean } } | undefined) =>
  answer.is === "refused" || gives?.safeParse(answer.answer).success === true;

const later: Settled = { is: "later", atLeast: 0 };
