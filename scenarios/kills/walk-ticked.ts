import { requests } from "./gate.ts";
import { judgeTicked, type Judged, type TickedDose } from "./judge.ts";
import type { Step } from "./steps.ts";
import { strike, strikeAt, type Victim } from "./strike.ts";
import type { World } from "./world.ts";

/** One dose that a worker saw swallowed, with one kill on its way, judged at its end. */
export async function walkTicked(world: World, { at }: Step, victim: Victim): Promise<Judged> {
  const { gate, worker } = world;
  const name = nextToTick(world);
  if (at.is === "offline") gate.network(false);
  const ticked = gate.stop(requests.tick, "before");
  await worker.tick(name);
  const dose = await notedTick(world);
  if (at.is === "offline") {
    await strike(world, victim, worker);
    ticked.goOn();
    gate.network(true);
  } else if (at.is === "request") {
    const turn = at.table === undefined ? null : await world.house.holdWriting(at.table);
    const stopped = at.place === "before" ? ticked : ticked.goOnTo(at.place);
    await strikeAt(world, victim, worker, { stopped, place: at.place, turn });
  }
  await worker.seesAllSent();
  return judgeTicked(world.house, world.desks, dose);
}

/** Somebody of whose dose of today nothing is known yet. */
export function nextToTick({ toTick }: World): string {
  const name = toTick.shift();
  if (name === undefined) throw new Error("Everybody's dose of today is told: open the world with more people.");
  return name;
}

/** By what the house will know the one tick that waits. */
export async function notedTick({ worker }: World): Promise<TickedDose> {
  const { outbox } = await worker.disk();
  const [row, ...more] = outbox;
  if (!row?.about || more.length > 0) throw new Error(`One tick waits, and not ${JSON.stringify(outbox)}.`);
  return { is: "ticked", patientId: row.about, commandId: row.id };
}
