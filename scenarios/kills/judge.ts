import { asksForAnother, asTheDoctorFinds, type Desks, todayOf } from "./desks.ts";
import type { RealHouse } from "./real-house.ts";
import { until } from "./until.ts";

/*
 * Whether a dose of which a phone has said that it is kept is there exactly once: its rows, the one
 * answer kept for each of its commands, its events, its audit leaves, the doctor's queue and the
 * calendar. Called when everything is up again and the phone says that all is sent.
 */

export interface FilmedDose {
  readonly is: "filmed";
  readonly patientId: string;
  readonly clipId: string;
  /** Of its announcement. */
  readonly commandId: string;
}

export interface TickedDose {
  readonly is: "ticked";
  readonly patientId: string;
  readonly commandId: string;
}

export interface Judged {
  readonly lost: boolean;
  readonly doubled: boolean;
  /** What is not as it should be, in words; empty: nothing. */
  readonly wrong: readonly string[];
  /** Of the clip as it was filmed; and how many of them were sent more than once. */
  readonly bytes: number;
  readonly again: number;
}

type Counted = Readonly<Record<string, number>>;

function judgedBy(counted: Counted, more: readonly string[] = [], bytes = 0): Judged {
  const wrong = Object.entries(counted)
    .filter(([, count]) => count !== 1)
    .map(([what, count]) => `${what}: ${count}`);
  const counts = Object.values(counted);
  return {
    lost: counts.includes(0),
    doubled: counts.some((count) => count > 1),
    wrong: [...wrong, ...more],
    bytes,
    again: 0,
  };
}

export const count = (from: string) => `(select count(*)::int from ${from})`;

/** The letter of the clip's day in the kept course: r told, m missed. A reaction writes it, in its own time. */
async function letterIs(house: RealHouse, clipId: string, letter: "r" | "m"): Promise<void> {
  await until(`the calendar to say ${letter}`, async () => {
    const [kept] = await house.look<{ letter: string }>(
      `select substr(k.letters, c.day - k.first_day + 1, 1) as letter
       from video_observation.clip c join adherence.course k on k.episode = c.episode where c.id = $1`,
      [clipId],
    );
    return kept?.letter === letter;
  });
}

/** @param calendar "later": its reactions are not waited for, and are counted when the run is over */
export async function judgeFilmed(
  house: RealHouse,
  desks: Desks,
  dose: FilmedDose,
  calendar: "now" | "later",
): Promise<Judged> {
  const { patientId, clipId, commandId } = dose;
  const events = (name: string) => count(`house.event where name = '${name}' and carries->>'clipId' = $1::uuid::text`);
  const leaves = (operation: string, id: string) =>
    count(
      `house.audit_leaf where operation = 'videoObservation.${operation}' and outcome = 'done' and request = ${id}`,
    );
  const [counted = {}] = await house.look<Record<string, number>>(
    `select ${count("video_observation.clip where id = $1::uuid and received_at is not null and file is not null")} as "clip received",
      ${count("house.request where id = $2::uuid")} as "answer to its announcement",
      ${count("house.request where id = $1::uuid")} as "answer to its take-over",
      ${events("ClipAnnounced")} as "ClipAnnounced", ${events("ClipReceived")} as "ClipReceived",
      ${leaves("announceClip", "$2::uuid")} as "leaf of its announcement",
      ${leaves("receiveClip", "$1::uuid")} as "leaf of its take-over"`,
    [clipId, commandId],
  );
  const [row] = await house.look<{ sha256: string; bytes: number; kept: number }>(
    `select encode(sha256, 'hex') as sha256, bytes, file_bytes as kept from video_observation.clip where id = $1`,
    [clipId],
  );
  if (row === undefined || counted["clip received"] !== 1) return judgedBy(counted);
  const doctor = await desks.doctor();
  const found = await asTheDoctorFinds(doctor, patientId, clipId);
  const isAsSent = found.sha256 === row.sha256;
  const wrong = isAsSent || found.length < row.bytes ? [] : ["the doctor is shown another clip than was filmed"];

  if (calendar === "now") await letterIs(house, clipId, "r");
  const { clips } = await todayOf(doctor, patientId);
  const onTheDay = clips.filter((one) => one.clipId === clipId && one.received).length;
  await asksForAnother(doctor, patientId, clipId);
  if (calendar === "now") await letterIs(house, clipId, "m");
  return judgedBy({ ...counted, "doctor's queue": found.times, calendar: onTheDay }, wrong, row.bytes);
}

export async function judgeTicked(house: RealHouse, desks: Desks, dose: TickedDose): Promise<Judged> {
  const { patientId, commandId } = dose;
  const fact = `(select answer->>'factId' from house.request where id = $1)`;
  const [counted = {}] = await house.look<Record<string, number>>(
    `select ${count("adherence.dose_fact where patient = $2 and observed")} as "fact",
      ${count("house.request where id = $1")} as "answer",
      ${count(`house.event where name = 'DoseRecorded' and carries->>'factId' = ${fact}`)} as "DoseRecorded",
      ${count("house.audit_leaf where operation = 'adherence.recordDose' and outcome = 'done' and request = $1")} as "leaf"`,
    [commandId, patientId],
  );
  const { evidence } = await todayOf(await desks.doctor(), patientId);
  return judgedBy({ ...counted, calendar: evidence.filter(({ observed }) => observed).length });
}
