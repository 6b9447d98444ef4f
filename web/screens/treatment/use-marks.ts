import { useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { adverseEventWords, readingWords } from "../../text/monitoring.ts";
import { examinationMarks } from "../monitoring/examination-marks.ts";
import { useMonitoring } from "../monitoring/use-monitoring.ts";
import type { Treatment } from "./use-treatments.ts";

export interface Mark {
  readonly on: Treatment["startedOn"];
  readonly words: string;
}

/** What examinations put among the events of a treatment: "QTcF 512", "Peripheral neuropathy, grade 3". */
export function useMarks(patientId: PatientId, { startedOn, closed }: Treatment): readonly Mark[] {
  const { t, i18n } = useLingui();
  const { data } = useMonitoring(patientId);
  if (!data) return [];
  return examinationMarks(data, startedOn, closed?.on ?? null).map((mark) => {
    if (mark.is === "limit")
      return { on: mark.on, words: `${i18n._(readingWords[mark.reading])} ${i18n.number(mark.value)}` };
    const term = i18n._(adverseEventWords[mark.term]);
    const grade = i18n.number(mark.grade);
    return { on: mark.on, words: t`${term}, grade ${grade}` };
  });
}
