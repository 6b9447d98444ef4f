import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import { requests, type Stopped, type Which } from "./gate.ts";
import { type FilmedDose, judgeTicked, type Judged, type TickedDose } from "./judge.ts";
import { strike, type Victim } from "./strike.ts";
import { judgeSent, noted, sendWhatIsLeft } from "./walk-filmed.ts";
import { nextToTick, notedTick } from "./walk-ticked.ts";
import type { World } from "./world.ts";

/*
 * One dose, and one to three kills at any moment of its way. What is not known of a dose by what the
 * phone has shown is read from its disk before anything of it may leave.
 */

export interface Plan {
  readonly is: "filmed" | "ticked";
  /** From when on the first moment counts. */
  readonly from: "recording" | "sending";
  readonly kills: readonly { readonly victim: Victim; readonly afterMs: number }[];
}

/** @param killsAtMost of this walk */
export function planBy(chance: Chance, killsAtMost: number, mayTick: boolean): Plan {
  const is = mayTick && chance.upTo(1) < 0.3 ? "ticked" : "filmed";
  const from = chance.upTo(1) < 0.25 ? "recording" : "sending";
  const kills = Array.from({ length: Math.min(killsAtMost, 1 + Math.floor(chance.upTo(3))) }, (_, at) => ({
    victim: chance.oneOf<Victim>(["browser", "web", "worker", "database"]),
    afterMs: Math.round(chance.upTo(at > 0 ? 900 : from === "recording" ? 2_500 : 1_200)),
  }));
  return { is, from, kills };
}

/** @returns null: nothing was kept before the first kill, and nothing has come to the house */
export async function walkAtRandom(world: World, plan: Plan): Promise<Judged | null> {
  const { house, desks, phone, worker } = world;
  if (plan.is === "filmed") {
    const steps = {
      first: async (landmark: () => void) => {
        await phone.beginFilming("recording");
        if (plan.from === "recording") landmark();
        await phone.stopFilming(2);
        landmark();
        await phone.send();
        await phone.seesItKept();
      },
      noted: () => noted(world),
      left: () => sendWhatIsLeft(world),
    };
    const dose = await walk<FilmedDose>(world, plan, phone, requests.announce, steps);
    return dose && judgeSent(world, dose, plan.kills.length, "later");
  }
  const name = nextToTick(world);
  const steps = {
    async first(landmark: () => void) {
      landmark();
      await worker.tick(name);
    },
    noted: () => notedTick(world),
    left: async () => ((await worker.disk()).outbox.length === 0 ? null : notedTick(world)),
  };
  const dose = await walk<TickedDose>(world, plan, worker, requests.tick, steps);
  await worker.seesAllSent();
  return dose && judgeTicked(house, desks, dose);
}

interface Steps<Dose> {
  /** Until the phone has said that it is kept. */
  first(landmark: () => void): Promise<void>;
  noted(): Promise<Dose>;
  /** After a kill in the middle of the first steps: what is there all the same. */
  left(): Promise<Dose | null>;
}

async function walk<Dose>(
  world: World,
  { kills }: Plan,
  phone: World["phone"] | World["worker"],
  firstRequest: Which,
  steps: Steps<Dose>,
): Promise<Dose | null> {
  const landmark = Promise.withResolvers<void>();
  const state: { dose: Dose | null; dead: boolean; fault: Error | null; held: Stopped[] } = {
    dose: null,
    dead: false,
    fault: null,
    held: [world.gate.stop(firstRequest, "before")],
  };
  const letGo = () => {
    for (const one of state.held.splice(0)) one.goOn();
  };
  const journey = steps
    .first(landmark.resolve)
    .then(steps.noted)
    .then((dose) => {
      state.dose = dose;
      letGo();
    })
    .catch((error: unknown) => {
      if (!state.dead) state.fault = new Error("The walk itself came to a fault.", { cause: error });
    })
    .finally(landmark.resolve);

  await landmark.promise;
  for (const { victim, afterMs } of kills) {
    await pause(afterMs);
    if (victim !== "browser") {
      await strike(world, victim, phone);
      continue;
    }
    state.dead = true;
    await phone.kill();
    await journey;
    // Not known yet, it must not leave before it is.
    if (state.dose === null) state.held.push(world.gate.stop(firstRequest, "before"));
    await phone.open();
  }
  await journey;
  if (state.fault !== null) throw state.fault;
  const dose = state.dose ?? (await steps.left());
  letGo();
  return dose;
}
