import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { addDocument, sendDocumentFile } from "../modules/documents/operations.ts";
import type { Hands } from "./hands.ts";
import type { Step } from "./patient.ts";

const papers = join(import.meta.dirname, "papers");

interface Bringing extends Pick<Hands, "worker" | "newId"> {
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
}

/** Photographed by the worker on the day on which the patient brought it. */
export async function tellPaper(step: Step & { is: "paper" }, bringing: Bringing): Promise<void> {
  const { patientId, day, at, worker, newId } = bringing;
  const { paper, kind, title, daysOld } = step;
  const [fileId, documentId] = [newId(), newId()];
  const bytes = readFileSync(join(papers, paper));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await worker(sendDocumentFile, { patientId, fileId, sha256 }, at, bytes);
  const dated = addDays(day, -daysOld);
  await worker(addDocument, { patientId, documentId, kind, title, dated, fileIds: [fileId] }, at);
}
