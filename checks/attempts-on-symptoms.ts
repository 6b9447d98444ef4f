import { usualKeptDays } from "../foundation/keep-rules.ts";
import { type Attempt, type Fresh, ofPatient, theDay } from "./attempt.ts";

/* What troubles a patient, and what they say of it in their own voice. */

/** A report that nobody made: each is refused by its own rule, once the asker is let in. */
const ofReport = (input: (fresh: Fresh) => object = () => ({})): Attempt =>
  ofPatient((patientId, fresh) => ({ patientId, reportId: fresh.id(), ...input(fresh) }));

export const attemptsOnSymptoms: Readonly<Record<string, Attempt>> = {
  "symptoms.reportSymptoms": ofReport(() => ({
    day: theDay,
    at: `${theDay}T06:00:00.000Z`,
    symptoms: [{ code: "nausea", how: "mild" }],
    note: null,
    voice: null,
  })),
  "symptoms.mayUploadVoice": ofReport(),
  "symptoms.receiveVoice": ofReport(),
  "symptoms.readSymptoms": ofPatient((patientId) => ({ patientId })),
  "symptoms.readMySymptoms": ofPatient((patientId) => ({ patientId })),
  "symptoms.lookAtReport": ofReport(({ id }) => ({ lookId: id(), words: null })),
  "symptoms.openVoice": ofReport(),
  "symptoms.forgetOldVoices": () => ({ kept: usualKeptDays }),
  "symptoms.listVoiceFiles": () => ({ after: null }),
};
