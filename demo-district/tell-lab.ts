import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { ResultId } from "../modules/diagnosis/test-result.ts";
import {
  collectSpecimen,
  receiveSpecimen,
  rejectSpecimen,
  reportResult,
  requestTests,
} from "../modules/laboratory/operations.ts";
import type { RequestId, SpecimenId } from "../modules/laboratory/specimen.ts";
import type * as z from "zod/mini";
import type { Hands } from "./hands.ts";
import type { LabStep } from "./patient.ts";

/** What the newest request of a story has come to. */
export interface LabStory {
  requestId: RequestId | null;
  specimenId: SpecimenId | null;
  specimens: number;
}

interface InTheLab extends Pick<Hands, "worker" | "doctor" | "lab" | "newId" | "labId"> {
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
  readonly story: LabStory;
}

/** One step on the way of a specimen. @returns the id of a result, where one was reported */
export async function tellLab(step: LabStep, hands: InTheLab): Promise<z.infer<typeof ResultId> | null> {
  const { patientId, day, at, worker, doctor, lab, newId, labId, story } = hands;
  const specimen = () => {
    story.specimenId = newId();
    return { specimenId: story.specimenId, kind: "sputum" as const, collectedOn: day };
  };
  const inTheLab = () => {
    if (story.specimenId === null) throw new Error("The story has no specimen yet.");
    return { labId, specimenId: story.specimenId };
  };
  switch (step.is) {
    case "asked": {
      story.requestId = newId();
      story.specimenId = null;
      const { tests, purpose, collected } = step;
      const asked = { patientId, requestId: story.requestId, tests: [...tests], purpose, labId, askedOn: day };
      await doctor(requestTests, { ...asked, collected: collected ? specimen() : null, note: null }, at);
      return null;
    }
    case "collected": {
      if (story.requestId === null) throw new Error("The story has no request yet.");
      await worker(collectSpecimen, { patientId, requestId: story.requestId, ...specimen() }, at);
      return null;
    }
    case "received": {
      story.specimens += 1;
      const labNumber = `${day.slice(2, 4)}/${1200 + story.specimens}`;
      await lab(receiveSpecimen, { ...inTheLab(), receivedOn: day, labNumber }, at);
      return null;
    }
    case "sent-back": {
      await lab(rejectSpecimen, { ...inTheLab(), rejectedOn: day, why: step.why, note: null }, at);
      return null;
    }
    case "reported": {
      const resultId = newId();
      const { finding } = step;
      await lab(reportResult, { ...inTheLab(), resultId, foundOn: day, finding, note: null, instead: null }, at);
      return resultId;
    }
  }
}
