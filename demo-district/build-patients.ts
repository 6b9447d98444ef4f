import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod/mini";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { signIn } from "../modules/access/operations.ts";
import { addXray, decide, enterResult, sendXrayFile } from "../modules/diagnosis/operations.ts";
import type { ResultId } from "../modules/diagnosis/test-result.ts";
import type { XrayId } from "../modules/diagnosis/x-ray.ts";
import { noticeVersion } from "../modules/people/consent.ts";
import { registerPatient } from "../modules/people/operations.ts";
import { type SymptomAnswers, symptomCodes, symptomScreen } from "../modules/people/symptom-screen.ts";
import { startTreatment } from "../modules/treatment/operations.ts";
import { houseDoor, type Turn } from "../server/turn.ts";
import type { Claims } from "../server/turn/entering.ts";
import { demoOrganisation } from "./district.ts";
import { demoPatients, type DemoPatient, type Step } from "./patients.ts";

const films = join(import.meta.dirname, "x-rays");

/** What the building of the demo needs. */
export interface Build {
  readonly turn: Turn;
  readonly newId: () => string;
  readonly password: string;
  /** Milliseconds since 1970; the demo's days count back from it. */
  readonly now: number;
}

/** Registers the demo's patients as the demo's people would: signed in, each in their own role. */
export async function buildPatients({ turn, newId, password, now }: Build, placeId: string): Promise<void> {
  const today = calendarDay(now, "Asia/Kolkata");
  const id = () => newId() as never;

  async function someone(name: string) {
    const input = { name: `${name}@${demoOrganisation.handle}`, password };
    const outcome = await turn.run({ operation: signIn, input, by: null, commandId: null, door: houseDoor });
    if (outcome.is === "refused") throw new Error(`${name} of the demo cannot sign in: ${outcome.refusal.refused}.`);
    const by = claimsIn((outcome.answer as AnswerOf<typeof signIn>).accessToken);
    return async <O extends Operation>(
      operation: O,
      asked: z.input<O["takes"]>,
      file?: Buffer,
    ): Promise<AnswerOf<O>> => {
      const door = { ...houseDoor, file: async () => file ?? Buffer.alloc(0) };
      const done = await turn.run({ operation, input: asked, by, commandId: newId(), door });
      if (done.is === "done") return done.answer as AnswerOf<O>;
      const { refused } = done.refusal;
      throw new Error(`The demo's patients could not be built: ${operation.name} answered ${refused}.`);
    };
  }
  const [worker, lab, doctor] = [await someone("worker"), await someone("lab"), await someone("doctor")];

  /** What the doctor has before them, by the ids of this build: the same when it is gone on with. */
  interface Before {
    xrayId: z.infer<typeof XrayId> | null;
    resultIds: z.infer<typeof ResultId>[];
  }
  async function takeStep(patientId: never, step: Step, before: Before): Promise<void> {
    switch (step.is) {
      case "x-ray": {
        const bytes = readFileSync(join(films, step.film));
        const [fileId, xrayId] = [id(), id()];
        before.xrayId = xrayId;
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        await worker(sendXrayFile, { patientId, fileId, kind: "png", sha256 }, bytes);
        const takenOn = addDays(today, -step.daysAgo);
        await worker(addXray, { patientId, xrayId, fileId, takenOn, view: "pa", report: step.report });
        return;
      }
      case "result": {
        const takenOn = addDays(today, -step.daysAgo);
        const resultId = id();
        before.resultIds.push(resultId);
        const days = { takenOn, foundOn: takenOn };
        await lab(enterResult, { patientId, resultId, ...days, finding: step.finding, note: null });
        return;
      }
      case "decision": {
        await doctor(decide, {
          patientId,
          decisionId: id(),
          decided: step.decided,
          ...before,
          basis: step.decided === "confirmed" ? "bacteriological" : null,
          wants: step.decided === "more-needed" ? ["another-x-ray", "truenat"] : [],
          note: step.note,
        });
        return;
      }
      case "treatment":
        await doctor(startTreatment, { patientId, episodeId: id(), startsOn: today });
    }
  }

  for (const patient of demoPatients) {
    const patientId = id();
    await worker(registerPatient, registrationOf(patient, patientId, placeId, addDays(today, -patient.daysAgo)));
    const before: Before = { xrayId: null, resultIds: [] };
    for (const step of patient.steps) await takeStep(patientId, step, before);
  }
}

function registrationOf(
  patient: DemoPatient,
  patientId: never,
  placeId: string,
  on: ReturnType<typeof calendarDay>,
): z.input<typeof registerPatient.takes> {
  const { name, sex, age, phone, village, landmark, supporter, symptoms, heightCm, weightKg, has, earlierTb } = patient;
  const answers = Object.fromEntries(symptomCodes.map((code) => [code, symptoms.includes(code) ? "yes" : "no"]));
  return {
    patientId,
    placeId,
    on,
    identity: {
      name,
      sex,
      born: { year: Number(on.slice(0, 4)) - age, day: null },
      phone: phone === null ? null : { number: phone, of: "own" },
      address: { village, landmark },
      identifiers: [],
      supporter,
    },
    symptoms: { version: symptomScreen.version, answers: answers as SymptomAnswers },
    body: { heightCm, weightKg },
    history: {
      earlierTb,
      lastTreatedIn: earlierTb === "once" ? 2019 : null,
      medicineOverAMonth: earlierTb === "once" ? "yes" : "no",
      has: [...has],
      noneOfThem: has.length === 0,
      note: null,
    },
    consent: {
      noticeVersion,
      language: "hi",
      givenBy: supporter?.isGuardian ? "guardian" : "self",
      how: "spoken",
      care: true,
      alsoFor: ["messages"],
    },
    similar: "looked-at-and-new",
  };
}

/** Whom a token names: the demo reads its own, fresh from the house, and need not check it. */
function claimsIn(accessToken: string): Claims {
  const { sub, sid } = JSON.parse(Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString()) as {
    sub: string;
    sid: string;
  };
  return { member: sub, session: sid };
}
