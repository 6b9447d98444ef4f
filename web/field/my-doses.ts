import type { Call } from "../../foundation/client.ts";
import { readDoses } from "../../modules/adherence/operations.ts";
import type { PatientId } from "../../modules/people/patient.ts";
import { readMySymptoms } from "../../modules/symptoms/operations.ts";
import { type Doses, lookOf } from "../screens/doses/day-look.ts";
import type { BehindPin, KeptBehindPin, MyDoses } from "../screens/phone/phone-at-hand.ts";
import type { MyCourse, MyDay } from "../screens/phone/my-days.ts";

const place = "my-doses";

const looks = { verified: "seen", reported: "told", missed: "missed", unknown: "unknown", due: "due" } as const;

/** Each day's look and nothing of who said what: the phone keeps no more than it shows. */
export function myDosesIn({ startedOn, today, days }: Pick<Doses, "startedOn" | "today" | "days">): MyDoses {
  return { startedOn, today, days: days.map((day) => ({ day: day.day, look: lookOfMine(day) })), unwellOn: [] };
}

function lookOfMine(day: Doses["days"][number]): MyDay["look"] {
  const look = lookOf(day);
  if (look === null) return "none";
  // As on the home: filmed, and nobody has looked yet.
  if (look !== "verified" && day.clips.some(({ verdict }) => verdict === "waiting")) return "awaiting";
  return looks[look];
}

/** The calendar. */
export function myDosesOf(
  call: Call,
  patientId: PatientId,
  behindPin: BehindPin,
  course: () => MyCourse | null | undefined,
): KeptBehindPin<MyDoses> {
  return {
    kept: async () => (await behindPin.read(place)) as MyDoses | null,
    async ask() {
      const episodeId = course()?.course?.episodeId;
      if (episodeId === undefined) return { refused: course() === undefined ? "no-network" : "no-such-treatment" };
      const asked = await call(readDoses, { patientId, episodeId });
      if (asked.is === "refused") return { refused: asked.code };
      const felt = await call(readMySymptoms, { patientId });
      const reports = felt.is === "done" ? felt.answer.reports : [];
      const unwellOn = new Set(reports.filter(({ symptoms }) => symptoms.length > 0).map(({ day }) => day));
      const doses = { ...myDosesIn(asked.answer), unwellOn: [...unwellOn] };
      await behindPin.keep(place, doses);
      return doses;
    },
  };
}
