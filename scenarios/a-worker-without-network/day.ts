import assert from "node:assert/strict";
import { test } from "node:test";
import { waitingPatients } from "../../demo-district/patients.ts";
import { fitsItsWidth, isOpenToAll, type Visitor } from "../facilities/visitor.ts";
import { type StartedHouse, startHouse } from "../start-house.ts";
import { atTheHouse, type AtTheHouse } from "./house-side.ts";
import { takeWorkersPhone, type WorkersPhone } from "./phone.ts";
import { choosesPin, comesIn } from "./steps.ts";

/** A house in which people are on treatment with one worker, Rekha, and those at desks who see what arrives. */
export interface Day {
  readonly house: StartedHouse;
  readonly doctor: AtTheHouse;
  readonly rekha: AtTheHouse;
  /** How another worker of the district signs in. */
  colleague(name: string): { readonly name: string; readonly password: string };
  end(): Promise<void>;
}

/** @param names of those on treatment, for whom no dose of today is known */
export async function beginDay(...names: readonly string[]): Promise<Day> {
  const onTreatment = waitingPatients.find(({ name }) => name === "Shanti Devi");
  assert.ok(onTreatment);
  const house = await startHouse(
    names.map((name, index) => ({ ...onTreatment, name, age: 20 + 5 * index, phone: `900002010${index}` })),
  );
  const { doctor, worker } = house.people;
  return {
    house,
    doctor: await atTheHouse(house, doctor),
    rekha: await atTheHouse(house, worker),
    colleague: (name) => ({ ...worker, name: worker.name.replace("worker", name) }),
    end: () => house.stop(),
  };
}

interface InHand {
  readonly phone: WorkersPhone;
  /** Rekha, before the list of today. */
  readonly worker: Visitor;
}

/** On a phone of its own that has the caseload and its PIN. */
export function onAPhone(name: string, day: () => Day, walk: (inHand: InHand & Day) => Promise<void>): void {
  test(name, async () => {
    const phone = await takeWorkersPhone(day().house.origin);
    try {
      const worker = await phone.open();
      await comesIn(worker, day().house.people.worker);
      await choosesPin(worker);
      await walk({ phone, worker, ...day() });
      assert.deepEqual(worker.complaints, []);
    } finally {
      await phone.throwAway();
    }
  });
}

/** Without barriers, and without scrolling sideways on the narrowest phones. */
export async function isWellMade(worker: Visitor, where: string): Promise<void> {
  await isOpenToAll(worker, where);
  for (const width of [320, 360]) {
    await worker.page.setViewportSize({ width, height: 740 });
    await fitsItsWidth(worker, `${where} at ${width} px`);
  }
}
