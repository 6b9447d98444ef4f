import { randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { waitingPatients } from "../../demo-district/patients.ts";
import type { DemoPatient } from "../../demo-district/patient.ts";
import { invitePatient } from "../../modules/access/operations.ts";
import { newId } from "../a-worker-without-network/house-side.ts";
import { type Desks, openDesks } from "./desks.ts";
import { type Gate, openGate } from "./gate.ts";
import { type PatientsPhone, takePatientsPhone } from "./patients-phone.ts";
import { type RealHouse, startRealHouse } from "./real-house.ts";
import { takeWorkersPhone, type WorkersPhone } from "./workers-phone.ts";

/** Everything that a dose goes through, and all of it can be killed. Nobody here exists. */
export interface World {
  readonly house: RealHouse;
  readonly gate: Gate;
  readonly desks: Desks;
  /** Bound to Radha, who films. */
  readonly phone: PatientsPhone;
  readonly radha: string;
  readonly worker: WorkersPhone;
  /** Whose dose of today nobody has told yet; each is taken from here once. */
  readonly toTick: string[];
  /** Nothing of it runs on. Ctrl-C ends it too. */
  end(): Promise<void>;
}

const [first, last] = [
  ["Kalpana", "Sunita", "Manju", "Phulo", "Bahamani", "Rani", "Sushila", "Chandmuni"],
  ["Soren", "Besra", "Toppo", "Hansda", "Kisku", "Lakra", "Minz"],
] as const;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** @param ticks of how many others a worker can tell a dose: 56 at most */
export async function openWorld(ticks: number): Promise<World> {
  const names = last.flatMap((family) => first.map((given) => `${given} ${family}`)).slice(0, ticks);
  const onTreatment = waitingPatients.find(({ name }) => name === "Shanti Devi");
  if (!onTreatment) throw new Error("The demo has Shanti Devi on treatment.");
  const films: DemoPatient = { ...onTreatment, name: "Radha Devi", agreesToVideo: true };
  const others = names.map((name, at) => ({ ...onTreatment, name, age: 20 + at, phone: `90000300${10 + at}` }));

  // The last first. A phone that is being opened at that moment is killed once more, at the very end.
  const ends: (() => Promise<unknown>)[] = [];
  const end = async () => {
    for (const signal of signals) process.off(signal, leave);
    for (let step = ends.pop(); step; step = ends.pop()) {
      await step().catch((error: Error) => process.stderr.write(`While ending: ${error.message}\n`));
    }
  };
  /** Ctrl-C reaches only this process: all the others are in groups of their own, so as to be killed as one. */
  const leave = () => void end().finally(() => process.exit(130));
  for (const signal of signals) process.once(signal, leave);
  try {
    const house = await startRealHouse([films, ...others], ends);
    const gate = await openGate(Number(new URL(house.origin).port));
    ends.push(gate.close);
    const desks = openDesks(house);
    const rekha = await desks.worker().catch((error: unknown) => {
      throw new Error(`Nobody can sign in at ${house.origin}. ${house.fallen().join(" ")}`, { cause: error });
    });
    const radha = await rekha.onlyOne(films.name);
    const phone = await takePatientsPhone(gate.port, await stillCamera(house));
    ends.unshift(phone.kill);
    ends.push(phone.throwAway);
    const code = String(randomInt(10 ** 8)).padStart(8, "0");
    await rekha.act(invitePatient, { patientId: radha, invitationId: newId(), code } as never);
    await phone.bind(code);
    const worker = await takeWorkersPhone(gate.port, house.people);
    ends.unshift(worker.kill);
    ends.push(worker.throwAway);
    if (ticks > 0) await worker.comeIn();
    return { house, gate, desks, phone, radha, worker, toTick: names, end };
  } catch (error) {
    await end();
    throw error;
  }
}

const filmed = join(import.meta.dirname, "../a-dose-without-network/camera.mjpeg");
/** With which every JPEG begins (ISO/IEC 10918-1, B.1.1.3). */
const beginsWith = Buffer.from("ffd8ff", "hex");

/** One picture again and again: of that the house can always make a smaller clip, also of two seconds. */
async function stillCamera({ filesFolder }: RealHouse): Promise<string> {
  const all = await readFile(filmed);
  const first = all.subarray(0, all.indexOf(beginsWith, beginsWith.length));
  const camera = join(dirname(filesFolder), "camera.mjpeg");
  await writeFile(camera, Buffer.concat([first, first, first, first]));
  return camera;
}
