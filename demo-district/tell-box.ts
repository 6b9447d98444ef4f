import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { bringLog, issueBox, markFaulty, receiveBoxes, recordRefill } from "../modules/devices/operations.ts";
import type { Does } from "./hands.ts";
import type { DemoPatient } from "./patient.ts";

/* The demo's pill boxes: what each noted, and who brought it. A box cannot send by itself yet, so its file is brought. */

interface DemoBox {
  readonly serial: string;
  readonly facility: DemoPatient["facility"];
  readonly faulty?: true;
  /** Who has it, and since how many days. */
  readonly given?: {
    readonly to: string;
    readonly daysAgo: number;
    /** On how many days ago its file was brought; the last one says how long it has been silent. */
    readonly read: readonly number[];
    /** Days ago on which it was not opened. */
    readonly shut?: readonly number[];
    /** Days ago on which it was opened once more, a few minutes later. */
    readonly twice?: readonly number[];
    readonly filled?: number;
    readonly batteryMv: number;
  };
}

export const demoBoxes: readonly DemoBox[] = [
  // Opened every day.
  {
    serial: "KB-0101",
    facility: "PHC Naya Tola",
    given: { to: "Sabina Khatun", daysAgo: 21, read: [14, 7, 0], filled: 7, batteryMv: 3910 },
  },
  // Shut on some days, and once opened twice for one dose.
  {
    serial: "KB-0102",
    facility: "CHC Belapur",
    given: { to: "Imran Ansari", daysAgo: 14, read: [7, 0], shut: [11, 5, 4], twice: [9], batteryMv: 3840 },
  },
  // Nobody has heard of it for five days: those days are unknown, and somebody should look at it.
  {
    serial: "KB-0103",
    facility: "PHC Naya Tola",
    given: { to: "Mohan Soren", daysAgo: 20, read: [12, 5], shut: [15, 9], batteryMv: 3720 },
  },
  { serial: "KB-0104", facility: "PHC Naya Tola", given: { to: "कमला बाई", daysAgo: 4, read: [1], batteryMv: 3540 } },
  { serial: "KB-0105", facility: "CHC Belapur", faulty: true },
  { serial: "KB-0106", facility: "PHC Naya Tola" },
  { serial: "KB-0107", facility: "PHC Naya Tola" },
];

interface Telling {
  /** Who works there. */
  readonly workerAt: (facility: DemoPatient["facility"]) => Does;
  readonly admin: Does;
  readonly newId: () => never;
  readonly placeIdOf: (name: string) => string;
  /** Of those whose story was told, by name. */
  readonly patientIds: ReadonlyMap<string, never>;
  readonly today: CalendarDay;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Received a month before, given out, and read. */
export async function tellBoxes(telling: Telling): Promise<void> {
  const { admin, newId, placeIdOf, today } = telling;
  for (const box of demoBoxes) {
    const [boxId, moveId, placeId] = [newId(), newId(), placeIdOf(box.facility) as never];
    const received = { placeId, model: "Evrimed 1000", boxes: [{ boxId, moveId, serial: box.serial }] };
    await admin(receiveBoxes, received, momentOf(addDays(today, -60), "11:00"));
    if (box.faulty) {
      const fault = { placeId, boxId, moveId: newId(), why: "does-not-close" as const };
      await admin(markFaulty, fault, momentOf(addDays(today, -9), "15:20"));
    }
    const patientId = telling.patientIds.get(box.given?.to ?? "");
    if (box.given && patientId !== undefined) await tellGiven(telling, box, box.given, boxId, patientId);
  }
}

async function tellGiven(
  telling: Telling,
  { serial, facility }: DemoBox,
  given: NonNullable<DemoBox["given"]>,
  boxId: never,
  patientId: never,
): Promise<void> {
  const { workerAt, newId, today, now } = telling;
  const { daysAgo, read, shut = [], twice = [], filled, batteryMv } = given;
  const worker = workerAt(facility);
  await worker(issueBox, { patientId, boxId, moveId: newId() }, momentOf(addDays(today, -daysAgo), "09:40"));
  let [number, next] = [1, daysAgo - 1];
  for (const readDaysAgo of read) {
    const entries: { number: number; boxAt: string }[] = [];
    for (; next > readDaysAgo; next -= 1) {
      if (shut.includes(next)) continue;
      const day = addDays(today, -next);
      const minute = String((next * 7) % 50).padStart(2, "0");
      const times = twice.includes(next)
        ? [`08:${minute}`, `08:${String(Number(minute) + 6).padStart(2, "0")}`]
        : [`08:${minute}`];
      for (const time of times) {
        entries.push({ number, boxAt: new Date(momentOf(day, time)).toISOString() });
        number += 1;
      }
    }
    // Built before half past seven, this morning's reading is done just now.
    const at = Math.min(momentOf(addDays(today, -readDaysAgo), "07:30"), now);
    if (filled === readDaysAgo) {
      await worker(recordRefill, { patientId, boxId, refillId: newId(), at: new Date(at).toISOString() }, at);
    }
    const told = { serial, readAt: new Date(at).toISOString(), boxAt: new Date(at).toISOString(), batteryMv, entries };
    await worker(bringLog, { patientId, boxId, contactId: newId(), ...told }, at);
  }
}

/** In India, five and a half hours before Greenwich. */
const momentOf = (day: CalendarDay, time: string): number => Date.parse(`${day}T${time}:00+05:30`);
