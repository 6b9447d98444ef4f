import { createHash, randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../foundation/id.ts";
import type { UploadStore } from "../server/files/upload-store.ts";
import type { Turn } from "../server/turn.ts";
import { buildDemoDistrict } from "./build.ts";
import { carePlanPatients } from "./care-plan-patients.ts";
import { comeAgainPatients } from "./come-again-patients.ts";
import { labPatients } from "./lab-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";
import { waitingPatients } from "./patients.ts";
import { resistantPatients } from "./resistant-patients.ts";
import { treatedPatients } from "./treated.ts";

export const demoPatients = [
  ...waitingPatients,
  ...labPatients,
  ...sentOnPatients,
  ...treatedPatients,
  ...resistantPatients,
  ...comeAgainPatients,
  ...carePlanPatients,
];

interface Demo {
  readonly password: string;
  /** From it, the story and a counter come all ids, so a build that was killed is gone on with, not begun anew. */
  readonly seed: string;
  readonly begunAt: number;
  readonly built: boolean;
}

interface HouseToFill {
  turnAt(clock: () => number): Turn;
  readonly uploads: UploadStore;
  isEmpty(): Promise<boolean>;
}

/** Builds the demo once, into an empty house, and answers the password its people share. Null: this house is not a demo. */
export async function fillDemo(
  stateFolder: string,
  house: HouseToFill,
  clock: () => number,
  report: (line: string) => void,
): Promise<string | null> {
  const file = join(stateFolder, "demo.json");
  const keep = (demo: Demo) => {
    writeFileSync(`${file}.new`, JSON.stringify(demo), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const begun = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Demo) : null;
  const empty = await house.isEmpty();
  if (begun?.built && !empty) return begun.password;
  if (!begun && !empty) return null;

  report(begun && !empty ? "Going on with the demo district …" : "Building the demo district …");
  const demo = empty || !begun ? newDemo(clock()) : begun;
  keep(demo);
  const idsOf = (story: string) => {
    let count = 0;
    return () => newId(demo.begunAt, createHash("sha256").update(`${demo.seed} ${story} ${count++}`).digest());
  };
  const { password, begunAt: now } = demo;
  const patients = demoPatients;
  const { uploads } = house;
  await buildDemoDistrict({ turnAt: (clock) => house.turnAt(clock), uploads, idsOf, password, now, report, patients });
  keep({ ...demo, built: true });
  return demo.password;
}

function newDemo(begunAt: number): Demo {
  const word = ["mango", "neem", "tulsi", "papaya", "banyan", "lotus"][randomInt(6)];
  return {
    password: `${word}-${randomInt(100_000, 1_000_000)}`,
    seed: randomBytes(16).toString("hex"),
    begunAt,
    built: false,
  };
}
