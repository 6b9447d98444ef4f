import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputOf } from "../foundation/operation.ts";
import { addXray, decide, enterResult, sendXrayFile } from "../modules/diagnosis/operations.ts";
import type { TestFinding } from "../modules/diagnosis/test-result.ts";
import { registerPatient } from "../modules/people/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { addFacility } from "../modules/places/operations.ts";
import { startTreatment } from "../modules/treatment/operations.ts";
import { codeOf, type FilesElsewhere, openTestHouse, type TestHouse, testKeys } from "../server/test-house.ts";
import { houseDoor } from "../server/turn.ts";
import type { Claims } from "../server/turn/entering.ts";
import { tablets } from "./prescribed.ts";

const films = join(import.meta.dirname, "../demo-district/x-rays");
export const film = readFileSync(join(films, "infiltration-mass.png"));
export const otherFilm = readFileSync(join(films, "no-finding.png"));
/** The day on which tests happen; ids in tests carry no brand. */
export const today = "2026-11-21" as never;
const sputum: TestFinding = { test: "smear", found: "2+" };

type Decision = InputOf<typeof decide>;

/** A house in which patients are on their way to the gate, and those who bring them there. */
export async function openTheWay(elsewhere?: FilesElsewhere) {
  const house: TestHouse = await openTestHouse([], testKeys, elsewhere);
  const ours = await house.organisation();
  const phc = house.newId();
  const place = { placeId: phc, parentId: ours.district, type: "phc", name: "PHC Naya Tola", services: [] };
  await house.act(addFacility, place as never, ours.builder);
  const worker = await ours.member("worker", phc);
  const lab = await ours.member("lab", ours.district);
  const doctor = await ours.member("doctor", ours.district);
  const neighbour = await ours.member("doctor", await ours.place("district", null));

  const id = () => house.newId() as never;
  const tick = () => void (house.clock.now += 60_000);
  let patients = 0;

  const way = {
    house,
    ours,
    phc,
    worker,
    lab,
    doctor,
    neighbour,
    id,
    async patient(more: Partial<InputOf<typeof registerPatient>> = {}): Promise<never> {
      const patientId = house.newId();
      patients += 1;
      const name = `Patient ${"abcdefghijklmnopqrstuvwxyz"[patients % 26]}`;
      const input = testRegistration({ patientId, placeId: phc, on: today }, { name, phone: null });
      await house.act(registerPatient, { ...input, similar: "looked-at-and-new", ...more }, worker);
      return patientId as never;
    },
    async send(patientId: never, bytes: Buffer, kind: "png" | "jpeg" | "dicom" = "png") {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const fileId = id();
      const door = { ...houseDoor, file: async () => bytes };
      const outcome = await house.send(sendXrayFile, { patientId, fileId, kind, sha256 }, worker, { door });
      return { fileId, code: codeOf(outcome) };
    },
    async xray(patientId: never, bytes = film): Promise<never> {
      tick();
      const { fileId } = await way.send(patientId, bytes);
      const xrayId = id();
      const report = "patch, right upper zone";
      await house.act(addXray, { patientId, xrayId, fileId, takenOn: today, view: "pa", report }, worker);
      return xrayId;
    },
    found: (finding: TestFinding, on: string = today) => ({ takenOn: on, foundOn: on, finding, note: null }),
    async result(patientId: never, finding = sputum, on: string = today): Promise<never> {
      tick();
      const resultId = id();
      await house.act(enterResult, { patientId, resultId, ...way.found(finding, on) }, lab);
      return resultId;
    },
    async decided(patientId: never, more: Partial<Decision>): Promise<string> {
      tick();
      const none = { basis: null, wants: [], note: null, xrayId: null, resultIds: [] };
      const decision: Decision = { patientId, decisionId: id(), decided: "confirmed", ...none, ...more };
      return codeOf(await house.send(decide, decision, doctor));
    },
    confirmed(patientId: never, xrayId: never, ...resultIds: never[]): Promise<string> {
      const basis = resultIds.length > 0 ? "bacteriological" : "clinical";
      return way.decided(patientId, { decided: "confirmed", basis, xrayId, resultIds });
    },
    /** Starts treatment as it is started for whoever weighs 43 kg, unless more is said. */
    async started(
      patientId: never,
      by: Claims = doctor,
      more: Partial<InputOf<typeof startTreatment>> = {},
    ): Promise<string> {
      const regimen = { code: "india-dstb", version: "2026-11" };
      const startsOn = more.startsOn ?? today;
      const usual = {
        ...{ episodeId: id(), phaseId: id(), prescriptionId: id(), startsOn, regimen, present: [] },
        ...{ weightKg: 43, items: tablets(startsOn), why: null },
      };
      return codeOf(await house.send(startTreatment, { patientId, ...usual, ...more }, by));
    },
    /** Somebody whose treatment began today, and its id. */
    async onTreatment(): Promise<{ patientId: never; episodeId: never }> {
      const patientId = await way.patient();
      const [picture, smear] = [await way.xray(patientId), await way.result(patientId)];
      await way.confirmed(patientId, picture, smear);
      const episodeId = id();
      const code = await way.started(patientId, doctor, { episodeId });
      if (code !== "done") throw new Error(`Treatment did not start: ${code}.`);
      return { patientId, episodeId };
    },
  };
  return way;
}
