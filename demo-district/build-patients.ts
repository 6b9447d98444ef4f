import type { AnswerOf } from "../foundation/operation.ts";
import { calendarDay } from "../foundation/calendar-day.ts";
import { signIn } from "../modules/access/operations.ts";
import { doseDayBegins } from "../modules/treatment/episode.ts";
import type { UploadStore } from "../server/files/upload-store.ts";
import { houseDoor, type Turn } from "../server/turn.ts";
import type { Claims } from "../server/turn/entering.ts";
import { demoOrganisation } from "./district.ts";
import { demoPeople } from "./people.ts";
import type { DemoPatient } from "./patient.ts";
import type { Does } from "./hands.ts";
import { tellBoxes } from "./tell-box.ts";
import { tellStory } from "./tell-story.ts";

/** What the building of the demo needs. */
export interface Build {
  /** The house's turn by another clock. */
  turnAt(clock: () => number): Turn;
  readonly uploads: UploadStore;
  /** The ids of one story, in their order: the same when the build is gone on with. */
  idsOf(story: string): () => string;
  readonly password: string;
  /** Milliseconds since 1970; the demo's days count back from it. */
  readonly now: number;
  readonly report: (line: string) => void;
  readonly patients: readonly DemoPatient[];
}

/** Each of the demo's people, signed in, by name. */
export async function signInEverybody({ turnAt, password, now }: Build): Promise<ReadonlyMap<string, Claims>> {
  const atNow = turnAt(() => now);
  const claims = new Map<string, Claims>();
  for (const { name } of demoPeople) {
    const input = { name: `${name}@${demoOrganisation.handle}`, password };
    const outcome = await atNow.run({ operation: signIn, input, by: null, commandId: null, door: houseDoor });
    if (outcome.is === "refused") throw new Error(`${name} of the demo cannot sign in: ${outcome.refusal.refused}.`);
    claims.set(name, claimsIn((outcome.answer as AnswerOf<typeof signIn>).accessToken));
  }
  return claims;
}

/** So many are built side by side. */
const hands = 4;

/** Registers the demo's patients as the demo's people would: signed in, each in their own role, at the time of the story. */
export async function buildPatients(build: Build, placeIdOf: (name: string) => string): Promise<void> {
  const { turnAt, uploads, idsOf, now, report, patients } = build;
  const claims = await signInEverybody(build);

  // Built after midnight, the evening's dose is still the one that is left for whoever tries the demo.
  const today = calendarDay(now, "Asia/Kolkata", doseDayBegins);

  /** Whoever of the demo is named does something, as a part of a story. */
  function actorsOf(story: string, newId: () => string): (name: string) => Does {
    let clock = now;
    const turn = turnAt(() => clock);
    return (name) => async (operation, input, at, file) => {
      clock = Math.min(at, now);
      const door = { ...houseDoor, file: async () => file ?? Buffer.alloc(0) };
      const by = claims.get(name) ?? null;
      const done = await turn.run({ operation, input, by, commandId: newId(), door });
      if (done.is === "done") return done.answer as never;
      throw new Error(`The story of ${story} could not be told: ${operation.name} answered ${done.refusal.refused}.`);
    };
  }

  async function tell(patient: DemoPatient): Promise<void> {
    const newId = idsOf(patient.name);
    const as = actorsOf(patient.name, newId);
    const patientId = await tellStory(patient, {
      worker: as(workerAt(patient.facility)),
      lab: as("lab"),
      doctor: as("doctor"),
      newId: () => newId() as never,
      uploads,
      placeId: placeIdOf(patient.facility),
      labId: placeIdOf("DTC Demo Zila") as never,
      today,
    });
    patientIds.set(patient.name, patientId);
  }

  const patientIds = new Map<string, never>();
  const waiting = [...patients];
  let told = 0;
  const working = Array.from({ length: hands }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        await tell(next);
      } catch (error) {
        // The others finish the person they are at, and nobody begins another.
        waiting.length = 0;
        throw error;
      }
      told += 1;
      if (told % 9 === 0) report(`  ${told} of ${patients.length} patients`);
    }
  });
  const ended = await Promise.allSettled(working);
  for (const one of ended) if (one.status === "rejected") throw one.reason;

  const newId = idsOf("pill boxes");
  const as = actorsOf("the pill boxes", newId);
  await tellBoxes({
    workerAt: (facility) => as(workerAt(facility)),
    admin: as("admin"),
    newId: () => newId() as never,
    placeIdOf,
    patientIds,
    today,
    now,
  });
}

function workerAt(facility: DemoPatient["facility"]): string {
  const worker = demoPeople.find(({ role, over }) => role === "worker" && over === facility);
  if (!worker) throw new Error(`Nobody works at ${facility}.`);
  return worker.name;
}

/** Whom a token names: the demo reads its own, fresh from the house, and need not check it. */
function claimsIn(accessToken: string): Claims {
  const { sub, sid } = JSON.parse(Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString()) as {
    sub: string;
    sid: string;
  };
  return { member: sub, session: sid };
}
