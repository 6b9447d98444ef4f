import { createHash } from "node:crypto";
import { readDoses } from "../../modules/adherence/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import { judgeClip, listClips, openClip } from "../../modules/video-observation/operations.ts";
import { type AtTheHouse, atTheHouse, newId } from "../a-worker-without-network/house-side.ts";
import type { RealHouse } from "./real-house.ts";

/** Less than the five minutes for which a token is good. */
const signedInMs = 4 * 60_000;

/** Those at desks, who ask over REST what has arrived. */
export interface Desks {
  doctor(): Promise<AtTheHouse>;
  worker(): Promise<AtTheHouse>;
}

export function openDesks(house: RealHouse): Desks {
  const desk = (person: { readonly name: string; readonly password: string }) => {
    let sits: { readonly who: AtTheHouse; readonly until: number } | null = null;
    return async () => {
      const now = performance.now();
      if (sits === null || now > sits.until)
        sits = { who: await atTheHouse({ ...house, stop: async () => {} }, person), until: now + signedInMs };
      return sits.who;
    };
  };
  return { doctor: desk(house.people.doctor), worker: desk(house.people.worker) };
}

/** How often a clip stands in the doctor's queue, and the hash of what they are given to watch. */
export async function asTheDoctorFinds(doctor: AtTheHouse, patientId: string, clipId: string) {
  let after: string | undefined;
  let times = 0;
  do {
    const page = await doctor.act(listClips, { limit: 100, ...(after === undefined ? {} : { after }) });
    times += page.clips.filter((one) => one.clipId === clipId).length;
    after = page.next ?? undefined;
  } while (after !== undefined);
  const { bytes } = await doctor.act(openClip, { patientId, clipId } as never);
  return { times, length: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Today on the calendar of their one treatment. */
export async function todayOf(doctor: AtTheHouse, patientId: string) {
  const { treatments } = await doctor.act(readTreatments, { patientId: patientId as never });
  const [treatment] = treatments;
  if (!treatment) throw new Error("They are on treatment.");
  const { days } = await doctor.act(readDoses, { patientId: patientId as never, episodeId: treatment.episodeId });
  const day = days.at(-1);
  if (!day) throw new Error("Their treatment began weeks ago.");
  return day;
}

/** The doctor asks for another film, so that the phone does too: the next dose of the same day. */
export async function asksForAnother(doctor: AtTheHouse, patientId: string, clipId: string): Promise<void> {
  const look = { patientId, clipId, verdictId: newId(), verdict: "retake", reasons: ["too-dark"] };
  await doctor.act(judgeClip, look as never);
}
