import type { InputOf, Operation } from "../../foundation/operation.ts";
import type { Outbox, Waiting } from "../local/outbox.ts";
import { type Told, told } from "../field/follow.ts";
import type { RecordedHere } from "./on-hand.ts";

export interface FollowedRecorded {
  /** What waits to be sent. Undefined: not read yet. */
  readonly waiting: Told<readonly Waiting[] | undefined>;
  /** What was recorded by this operation and the house does not say yet, the newest last. */
  inputsOf<O extends Operation>(operation: O): InputOf<O>[];
  /** It is about to be taken back: gone from the outbox, it has not arrived. */
  takenBack(id: string): void;
  /** Reads the outbox, and again after each change of it. */
  begin(): Promise<void>;
}

interface Ports {
  readonly outbox: Outbox;
  /** What the house told this phone, to be followed. */
  readonly onTold: (hear: () => void) => void;
  /** Asks the house anew. @returns null, or the code with which it said no */
  readonly ask: () => Promise<string | null>;
  /** Does the house say so by now? */
  readonly isKnown: (one: RecordedHere, all: readonly RecordedHere[]) => boolean;
  /** Calls back once. */
  after(milliseconds: number, what: () => void): () => void;
}

/** The house tells of a change once all that was under way before it has ended: mostly at once. */
const timesAsked = 5;
const askAgainMs = 2_000;

/**
 * What was recorded on this phone, from the moment it is kept until the house says it: also while
 * it has left the outbox and the house does not say it yet, so that nothing is seen to vanish on
 * its way and is recorded a second time.
 */
export function followRecorded({ outbox, onTold, ask, isKnown, after }: Ports): FollowedRecorded {
  const waiting = told<readonly Waiting[] | undefined>(undefined);
  let kept = new Map<string, RecordedHere & { readonly refused: boolean }>();
  let arrived: readonly RecordedHere[] = [];
  const takenBack = new Set<string>();
  let reading: Promise<void> | null = null;
  let changed = false;

  /** One after the other: what was read first must not be told last. Of many changes meanwhile, once. */
  function read(): Promise<void> {
    changed = true;
    reading ??= readAll().finally(() => (reading = null));
    return reading;
  }

  async function readAll(): Promise<void> {
    while (changed) {
      changed = false;
      await readOnce();
    }
  }

  async function readOnce(): Promise<void> {
    const next: typeof kept = new Map();
    const all = await outbox.all();
    for (const { id, operation, state } of all) {
      const input = kept.get(id)?.input ?? ((await outbox.inputOf(id).catch(() => null)) as object | null);
      if (input !== null) next.set(id, { operation, input, refused: state === "refused" });
    }
    // What was refused and is gone was given up, or corrected under another id; what was not taken back has arrived.
    const gone = [...kept]
      .filter(([id, { refused }]) => !next.has(id) && !refused && !takenBack.has(id))
      .map(([, one]) => one);
    kept = next;
    arrived = [...arrived, ...gone];
    waiting.tell(all);
    if (gone.length > 0) void untilTold(gone);
  }

  const letGo = (which: (one: RecordedHere) => boolean) => {
    arrived = arrived.filter((one) => !which(one));
  };

  async function untilTold(those: readonly RecordedHere[]): Promise<void> {
    for (let time = 1; time <= timesAsked && those.some((one) => arrived.includes(one)); time += 1) {
      // No network: whoever asks next lets go of what is told then.
      if ((await ask()) !== null) return;
      await new Promise<void>((resolve) => after(askAgainMs * time, resolve));
    }
    // Somebody else has undone it meanwhile: the house's word stands.
    letGo((one) => those.includes(one));
  }

  return {
    waiting,
    inputsOf: ({ name }) =>
      [...arrived, ...kept.values()].flatMap(({ operation, input }) => (operation === name ? [input as never] : [])),
    takenBack: (id) => void takenBack.add(id),
    async begin() {
      onTold(() => {
        const all = arrived;
        letGo((one) => isKnown(one, all));
      });
      outbox.onChange(() => void read());
      await read();
    },
  };
}
