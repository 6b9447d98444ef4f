import type { Place, Stopped } from "./gate.ts";
import type { PatientsPhone } from "./patients-phone.ts";
import type { HeldTurn, Part, RealHouse } from "./real-house.ts";
import { inTime, until } from "./until.ts";
import type { WorkersPhone } from "./workers-phone.ts";
import type { World } from "./world.ts";

export type Victim = Part | "browser";

/** Kills and starts again, as a battery is put back or a supervisor does. */
export async function strike({ house }: World, victim: Victim, phone: PatientsPhone | WorkersPhone): Promise<void> {
  if (victim === "browser") {
    await phone.kill();
    return phone.open();
  }
  await house.kill(victim);
  await house.revive(victim);
}

interface There {
  readonly stopped: Stopped;
  readonly place: Place;
  readonly turn: HeldTurn | null;
}

/** When a request has come to where it is stopped, and the house's turn to where that is. */
export async function strikeAt(
  world: World,
  victim: Victim,
  phone: PatientsPhone | WorkersPhone,
  { stopped, place, turn }: There,
): Promise<void> {
  await inTime("a request to be stopped on its way", stopped.reached);
  if (turn !== null) await until("a turn of the house to be stopped", turn.somebodyWaits);
  await strike(world, victim, phone);
  await turn?.letGo();
  // An answer that was withheld until now has gone the way of its line.
  if (place === "answered") stopped.cut();
  else stopped.goOn();
}

/** Nothing that an event has set off waits any more, or is under way. */
export async function choresAreDone(house: RealHouse): Promise<void> {
  const atWork = "select from pgboss.job where state < 'completed' and data->>'event' is not null";
  await until("the house to have done its chores", async () => (await house.look(atWork)).length === 0);
}
