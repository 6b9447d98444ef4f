import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { openVoice, readSymptoms } from "../../../modules/symptoms/operations.ts";
import { asksForDoctor } from "../../../modules/symptoms/symptom.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Report = AnswerOf<typeof readSymptoms>["reports"][number];

/**
 * Nobody has looked at what the patient sent: something troubles them, or they spoke. Of what a worker wrote down
 * beside them only what asks for a doctor.
 */
export const wantsLook = ({ symptoms, voice, source, looks }: Report) =>
  looks.length === 0 &&
  (source === "patient" ? symptoms.length > 0 || voice !== null : asksForDoctor(symptoms).length > 0);

/** Asked again while it is looked at: phones send at any hour. */
export function useSymptoms(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readSymptoms.name, patientId],
    queryFn: () => answerTo(call(readSymptoms, { patientId })),
    staleTime: 0,
    refetchInterval: 30_000,
  });
}

/** Something was said or seen: what hangs on it is read again. */
export function useSymptomsReadAgain(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const { name } of [readSymptoms, readAlerts, listAlerts]) void queries.invalidateQueries({ queryKey: [name] });
  };
}

/** The message as a browser plays it; asked for when somebody presses, since a look at it is written down. */
export function useVoice(patientId: PatientId, { reportId }: Report, wanted: boolean) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [openVoice.name, reportId],
    enabled: wanted,
    queryFn: async () => {
      const { bytes } = await answerTo(call(openVoice, { patientId, reportId }));
      return new Blob([new Uint8Array(bytes)], { type: typeOf(bytes) });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** By its first byte: WebM begins with 0x1a, Ogg with "O", and an mp4 with its length. */
const typeOf = ([first]: Uint8Array) => (first === 0x1a ? "audio/webm" : first === 0x4f ? "audio/ogg" : "audio/mp4");
