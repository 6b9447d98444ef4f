import { calendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { reportSymptoms } from "../../../../modules/symptoms/operations.ts";
import type { ReportId, Symptom } from "../../../../modules/symptoms/symptom.ts";
import { reportToSend } from "../../../local/media.ts";
import type { Spoken } from "../../../local/voice-recorder.ts";
import type { PhoneAtHand } from "../phone-at-hand.ts";

type ReportPorts = Pick<PhoneAtHand, "patientId" | "newId" | "outbox" | "clock" | "course">;

/**
 * What somebody says of how they feel goes to the outbox, and from there by itself. Resolves when the disk has it;
 * throws when there is no room.
 *
 * @param symptoms none, and nothing spoken: they are well
 */
export async function keepReport(
  { patientId, newId, outbox, clock, course }: ReportPorts,
  symptoms: readonly Symptom[],
  spoken: Spoken | null = null,
): Promise<void> {
  const { my } = course.now();
  const at = clock.houseNow();
  const day = calendarDay(at, my?.timeZone ?? "Asia/Kolkata", my?.dayBegins ?? "03:00");
  const reportId = newId() as ReportId;
  const input: InputOf<typeof reportSymptoms> = {
    ...{ patientId, reportId, day, at: new Date(at).toISOString(), symptoms: [...symptoms], note: null },
    voice: spoken && { seconds: spoken.seconds, bytes: spoken.bytes.length, sha256: spoken.sha256, type: spoken.type },
  };
  const commandId = newId();
  if (spoken === null) {
    await outbox.add({ id: commandId, operation: reportSymptoms.name, input, about: patientId, says: { day } });
  } else {
    await outbox.addMedia(reportToSend(commandId, input, spoken.bytes, { clipId: reportId, day }));
  }
}
