import type { OutboxRow } from "./database.ts";
import type { BundleCame, Bundles, SenderPorts, Settled, Standing, Uploaded } from "./sender-ports.ts";
import { goesNow, type Meaning, meaningOf, waitBefore, wakesAt } from "./sending.ts";

/*
 * Sends what waits, one sender for all tabs of a browser. sending.ts decides; this file does it:
 * woken, it takes the lock, begins what may begin, and begins more whenever something is over or
 * something new waits, until nothing may go. Then it lets go of the lock and sets a timer.
 */

export interface Sender {
  /** Something may go now: something was added, the network is back, the page is looked at again. */
  wake(): void;
  /** Somebody has signed in: what was paused goes on. */
  resume(): void;
  standing(): Standing;
  onChange(hear: () => void): () => void;
  /** Nothing more is begun. Resolves when nothing is on its way. */
  stop(): Promise<void>;
}

/** How long nothing is tried after a network that was not there. */
interface Quiet {
  readonly tries: number;
  readonly until: number;
}

const open: Quiet = { tries: 0, until: 0 };

export function openSender(ports: SenderPorts): Sender {
  const { outbox, rows, now, random } = ports;
  const listeners = new Set<() => void>();
  const known = new Set<string>();
  /** Clips of which the house got more since they last had to wait. */
  const moving = new Set<string>();
  const sending = new Map<string, Promise<void>>();
  let { bundles } = ports;
  let bundling = 0;
  let standing: Standing = "idle";
  let quiet = open;
  /** What was begun before the network was said to be back says nothing of it by failing. */
  let wakes = 0;
  let paused = false;
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let ring = () => {};
  let rung = false;
  let cancelTimer = () => {};

  function stand() {
    const next = paused ? "paused" : quiet.until > now() ? "no-network" : sending.size > 0 ? "sending" : "idle";
    if (next === standing) return;
    standing = next;
    for (const hear of listeners) hear();
  }

  const maySend = (at: number) => !paused && !stopping.signal.aborted && quiet.until <= at;

  /** What was begun has come to something: the row says so before anything else is begun. */
  async function settle(row: OutboxRow, meaning: Settled, since: number): Promise<void> {
    if (meaning.is !== "no-network" && meaning.is !== "back") quiet = open;
    switch (meaning.is) {
      case "back":
        return rows.putBack(row.id);
      case "sent":
        return rows.arrived(row.id, ports.today());
      case "refused":
        return rows.refuse(row.id, meaning.refusal);
      case "anew":
        return rows.anew(row.id);
      case "later": {
        const tries = (moving.delete(row.id) ? 0 : row.tries) + 1;
        return rows.later(row.id, tries, now() + Math.max(meaning.atLeast, waitBefore(tries, random())));
      }
      case "paused":
        paused = true;
        return rows.putBack(row.id);
      case "no-network":
        if (since === wakes) beQuiet(0);
        return rows.putBack(row.id);
    }
  }

  /** Sends one item once; with a new token once more, should the first have expired on the way. */
  async function answerTo(row: OutboxRow): Promise<Exclude<Meaning, { is: "signed-out" }>> {
    let stale: string | null = null;
    for (let round = 0; round < 2; round += 1) {
      const held = await ports.token(stale);
      if (held.is === "no-network") return { is: "no-network" };
      if (held.is === "signed-out") break;
      const meaning = meaningOf(
        await (row.clipId === null ? sendRecord(row) : sendMedia(row, row.clipId, held.token)),
        row.anew,
      );
      if (meaning.is === "paused" && (await ports.letsMeIn())) return { is: "refused", refusal: notAllowed };
      if (meaning.is !== "signed-out") return meaning;
      stale = held.token;
    }
    return { is: "paused" };
  }

  async function sendRecord({ id, operation: name }: OutboxRow): Promise<Uploaded> {
    const operation = ports.operationNamed(name);
    // This release does not know it: a newer one kept it, and a newer one sends it.
    if (operation === undefined) return fault;
    return ports.call(operation, await outbox.inputOf(id), { commandId: id });
  }

  async function sendMedia(row: OutboxRow, clipId: string, token: string): Promise<Uploaded> {
    const { id, bytes, sent, operation } = row;
    const input = (await outbox.inputOf(id)) as Readonly<Record<string, string>>;
    const medium = ports.mediumNamed(operation, input);
    if (medium === undefined) return fault;
    if (sent < bytes) {
      const whole = await ports.wholeClip(clipId);
      let has = sent;
      const onSent = (count: number) => {
        if (count <= has) return;
        has = count;
        // It moves on: however often it is cut, the next try is soon.
        quiet = open;
        moving.add(id);
        void rows.progress(id, Math.min(count, bytes - 1)).catch(() => {});
      };
      const uploaded = await ports.upload({ path: medium.path, bytes: whole, token, onSent });
      if (uploaded.is === "refused") return uploaded;
      // Killed from here on, it asks the house to take it over and sends nothing again.
      await rows.progress(id, bytes);
    }
    return ports.call(medium.receive, input, { commandId: id });
  }

  function begin(row: OutboxRow): void {
    const since = wakes;
    const work = rows
      .begin(row.id)
      .then(() => answerTo(row))
      .catch(() => later)
      .then((meaning) => settle(row, meaning, since))
      // Its row could not be written: it is begun again by whoever looks next.
      .catch(() => {})
      .finally(() => sending.delete(row.id));
    sending.set(row.id, work);
  }

  /** As one of them, all of them: nothing is sent before the disk says that they are on their way. */
  function beginBundle(lines: readonly (readonly OutboxRow[])[], by: Bundles): void {
    const all = lines.flat();
    const each = (what: (row: OutboxRow) => Promise<void>) =>
      rows.together(async () => {
        for (const row of all) await what(row);
      });
    bundling += 1;
    const since = wakes;
    const work = each(({ id }) => rows.begin(id))
      .then(() => by.send(lines, ports))
      .catch(
        (): BundleCame => ({ settled: new Map(all.map(({ id }) => [id, later])), takesNone: false, waitFor: null }),
      )
      .then(async ({ settled, takesNone, waitFor }) => {
        if (takesNone) bundles = undefined;
        await each((row) => settle(row, settled.get(row.id) ?? { is: "back" }, since));
        if (waitFor !== null) beQuiet(waitFor);
      })
      .catch(() => {})
      .finally(() => {
        bundling -= 1;
        for (const { id } of all) sending.delete(id);
      });
    for (const { id } of all) sending.set(id, work);
  }

  function beQuiet(atLeast: number): void {
    const tries = quiet.until > now() ? quiet.tries : quiet.tries + 1;
    quiet = { tries, until: now() + Math.max(atLeast, waitBefore(tries, random())) };
  }

  function beginAll(waiting: readonly OutboxRow[], at: number): void {
    while (bundles !== undefined && bundling < bundles.atOnce) {
      const lines = bundles.next(waiting, new Set(sending.keys()), at);
      if (lines.length === 0) break;
      beginBundle(lines, bundles);
    }
    for (const row of goesNow(waiting, new Set(sending.keys()), at)) begin(row);
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      rung = false;
      const waiting = await rows.rows();
      // Whoever has just recorded something is looking: it is tried at once, whatever failed before.
      if (waiting.some(({ id }) => !known.has(id))) quiet = { ...quiet, until: 0 };
      for (const { id } of waiting) known.add(id);
      // One moment for both: between two, what was too early for the one could be too late for the other.
      const at = now();
      if (maySend(at)) beginAll(waiting, at);
      stand();
      setTimer(waiting, at);
      if (sending.size === 0 && !rung) return;
      if (!rung) await Promise.race([...sending.values(), new Promise<void>((resolve) => (ring = resolve))]);
    }
  }

  function setTimer(waiting: readonly OutboxRow[], since: number): void {
    cancelTimer();
    if (paused || stopping.signal.aborted || waiting.length === 0) return;
    const at = quiet.until > since ? quiet.until : wakesAt(waiting, since);
    if (at !== null) cancelTimer = ports.after(Math.max(0, at - now()), () => run());
  }

  function run(): void {
    if (stopping.signal.aborted) return;
    if (running !== null) {
      rung = true;
      return ring();
    }
    rung = false;
    running = ports
      .oneAtATime(sendAll, stopping.signal)
      // The database is away: whoever opens the page again finds everything as it was.
      .catch(() => {})
      .finally(() => {
        running = null;
        stand();
        // Rung after the last look and before the lock was let go.
        if (rung) run();
      });
  }

  const forgetChanges = outbox.onChange(run);
  return {
    wake() {
      wakes += 1;
      quiet = open;
      run();
    },
    resume() {
      paused = false;
      quiet = open;
      run();
    },
    standing: () => standing,
    onChange(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    async stop() {
      stopping.abort();
      forgetChanges();
      cancelTimer();
      await running;
    },
  };
}

/** Only this one: somebody who is not theirs to see any more. What is about others goes on. */
const notAllowed = { code: "not-allowed", params: {} } as const;
const fault: Uploaded = { is: "refused", code: "something-broke", params: {} };
/** An answer that this release cannot read, or a row it cannot open: nothing is removed for that. */
const later: Settled & { is: "later" } = { is: "later", atLeast: 0 };

/** A page that opens, is looked at again or has its network back sends at once. The answer ends it. */
export function listen(sender: Pick<Sender, "wake">, page: Window): () => void {
  const seen = () => {
    if (page.document.visibilityState === "visible") sender.wake();
  };
  page.addEventListener("online", sender.wake);
  page.document.addEventListener("visibilitychange", seen);
  sender.wake();
  return () => {
    page.removeEventListener("online", sender.wake);
    page.document.removeEventListener("visibilitychange", seen);
  };
}
