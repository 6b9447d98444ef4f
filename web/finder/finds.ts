import type { Call } from "../../foundation/client.ts";
import { readMe } from "../../modules/access/operations.ts";
import { readMyFinds } from "../../modules/outreach/operations.ts";
import type { Replica } from "../local/replica.ts";
import type { FindsHere } from "../screens/finder/finder-at-hand.ts";
import { nextOver, standing } from "../screens/finder/lanes.ts";
import { type Told, told } from "../field/follow.ts";

/*
 * What the house told this finder, sealed on the phone. It is told whole, since there is little of it. A recall whose
 * hours are over leaves the phone by the phone's own clock: its lane and its mark are written over.
 */

export interface Finds {
  readonly here: Told<FindsHere>;
  /** @returns null, or the code with which the house said no */
  ask(): Promise<string | null>;
  /** Lets go of what is over. Called by itself when something is; and when the phone wakes from a sleep. */
  letGo(): Promise<void>;
}

export interface FindsPorts {
  /** Where it is kept, sealed. */
  readonly replica: Pick<Replica<KeptFinds>, "all" | "change">;
  readonly call: Call;
  readonly now: () => number;
  /** Calls back once; the answer takes it back. */
  readonly after: (milliseconds: number, what: () => void) => () => void;
}

export type KeptFinds = FindsHere & { readonly id: "finds" };

const nothing: FindsHere = {
  ...{ facilities: [], leads: [], recalls: [], month: null, me: null, heardAt: null },
  arrangement: { coordinator: null, rupeesEach: null },
  timeZone: "Asia/Kolkata",
};
/** A browser's timer takes no more milliseconds than this. */
const longestTimer = 2 ** 31 - 1;

export async function openFinds({ replica, call, now, after }: FindsPorts): Promise<Finds> {
  const [kept] = await replica.all();
  const here = told<FindsHere>(nothing);
  let asking: Promise<string | null> | null = null;
  let stopTimer = () => {};

  const keep = (finds: FindsHere) => replica.change({ put: [{ ...finds, id: "finds" }], remove: [], cursor: null });

  /** What is over is shown no moment longer, also while the disk is slow. */
  function tell(finds: FindsHere): FindsHere {
    const recalls = standing(finds.recalls, now());
    const left = { ...finds, recalls: [...recalls] };
    here.tell(left);
    stopTimer();
    const at = nextOver(recalls);
    if (at !== null) stopTimer = after(Math.min(longestTimer, Math.max(0, at - now())), () => void letGo());
    return left;
  }

  async function letGo(): Promise<void> {
    const before = here.now();
    if (standing(before.recalls, now()).length === before.recalls.length) return;
    await keep(tell(before));
  }

  async function askOnce(): Promise<string | null> {
    const [finds, me] = await Promise.all([call(readMyFinds, {}), call(readMe, {})]);
    if (finds.is === "refused") return finds.code;
    const { facilities, arrangement, leads, recalls, month, timeZone } = finds.answer;
    const who = me.is === "done" ? me.answer : here.now().me;
    await keep(tell({ facilities, arrangement, leads, recalls, month, timeZone, me: who, heardAt: now() }));
    return null;
  }

  if (kept !== undefined) {
    const { id: _, ...finds } = kept;
    tell(finds);
    if (here.now().recalls.length < finds.recalls.length) await keep(here.now());
  }
  return {
    here,
    letGo,
    ask() {
      asking ??= askOnce()
        .catch(() => "something-broke")
        .finally(() => {
          asking = null;
        });
      return asking;
    },
  };
}
