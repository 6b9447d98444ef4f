import type { Call } from "../../foundation/client.ts";
import { readMe } from "../../modules/access/operations.ts";
import { listMyLeads } from "../../modules/outreach/operations.ts";
import type { LeadCard } from "../../modules/outreach/shown.ts";
import { registerPatient } from "../../modules/people/operations.ts";
import { type FacilityRow, listFacilities } from "../../modules/places/operations.ts";
import { listMySessions } from "../../modules/sessions/operations.ts";
import type { SessionCard } from "../../modules/sessions/shown.ts";
import { listMyTasks } from "../../modules/tasks/operations.ts";
import type { TaskCard } from "../../modules/tasks/shown.ts";
import {
  type CarriedChild,
  type CaseloadRow,
  readCarriedChildren,
  readCaseload,
} from "../../modules/worklist/operations.ts";
import type { AnswerOf } from "../../foundation/operation.ts";
import type * as z from "zod/mini";
import type { OwnerDatabase } from "../local/database.ts";
import { replicaOf } from "../local/replica.ts";
import type { Safe } from "../local/sealing.ts";
import type { Me } from "../screens/at-hand.ts";
import { type Told, told } from "../field/follow.ts";

type Facility = z.infer<typeof FacilityRow>;
export type Child = CarriedChild;

/** What a worker's phone keeps, opened: nothing of it lies on the disk unsealed. */
export interface CaseloadHere {
  readonly rows: readonly CaseloadRow[];
  readonly children: readonly Child[];
  /** Those that this worker holds: always told whole, since there are few. */
  readonly sessions: readonly SessionCard[];
  /** What finders saw where they work: told whole as well. */
  readonly leads: readonly LeadCard[];
  /** What is asked of this worker: told whole too. */
  readonly tasks: readonly TaskCard[];
  readonly facilities: readonly Facility[];
  /** Who they are; null: this phone has not heard it yet. */
  readonly me: Me | null;
  readonly timeZone: string;
  readonly dayBegins: string;
  /** When the house last told it, by the phone's clock; null: it never has. */
  readonly heardAt: number | null;
}

export interface Caseload {
  readonly here: Told<CaseloadHere>;
  /** Asks what changed. @returns null, or the code with which the house said no */
  ask(): Promise<string | null>;
}

type Sealed<T> = { readonly id: string } & T;
type About = Sealed<
  Pick<CaseloadHere, "me" | "facilities" | "sessions" | "leads" | "tasks" | "timeZone" | "dayBegins" | "heardAt">
>;

/** So many with their doses pass a line of 50 kbit/s before it is cut again; what has come is kept. */
const childrenAtOnce = 25;
/** Facilities seldom change: once a day is enough. */
const facilitiesGoodMs = 24 * 3600_000;

export async function openCaseload(
  database: OwnerDatabase,
  safe: Safe,
  call: Call,
  now: () => number,
): Promise<Caseload> {
  const people = replicaOf<Sealed<CaseloadRow>>(database, safe, "caseload");
  const carried = replicaOf<Sealed<Child>>(database, safe, "carried-children");
  const about = replicaOf<About>(database, safe, "caseload-about");
  const kept = (await about.all())[0];
  const here = told<CaseloadHere>({
    rows: await people.all(),
    children: await carried.all(),
    facilities: kept?.facilities ?? [],
    // A phone that was filled before there were sessions or tasks has kept none.
    sessions: (kept as Partial<About> | undefined)?.sessions ?? [],
    leads: (kept as Partial<About> | undefined)?.leads ?? [],
    tasks: (kept as Partial<About> | undefined)?.tasks ?? [],
    me: kept?.me ?? null,
    timeZone: kept?.timeZone ?? "Asia/Kolkata",
    dayBegins: kept?.dayBegins ?? "03:00",
    heardAt: kept?.heardAt ?? null,
  });
  let facilitiesAt = kept ? 0 : -Infinity;
  let asking: Promise<string | null> | null = null;

  /** Page by page; each page is on the disk with its cursor before the next is asked for. */
  async function changes(): Promise<AnswerOf<typeof readCaseload> | string> {
    for (;;) {
      const cursor = await people.cursor();
      const told = await call(readCaseload, { limit: 50, ...(cursor === null ? {} : { after: cursor }) });
      if (told.is === "refused") return told.code;
      if (told.answer.anew) await people.clear();
      const { patients, gone, more } = told.answer;
      const put = patients.map((row) => ({ ...row, id: row.patientId }));
      await people.change({ put, remove: gone, cursor: told.answer.cursor });
      if (!more) return told.answer;
    }
  }

  /** As the patients, under a cursor of their own. */
  async function childrenChanges(): Promise<string | null> {
    for (;;) {
      const cursor = await carried.cursor();
      const told = await call(readCarriedChildren, {
        limit: childrenAtOnce,
        ...(cursor === null ? {} : { after: cursor }),
      });
      if (told.is === "refused") return told.code;
      if (told.answer.anew) await carried.clear();
      const { children, gone, more } = told.answer;
      const put = children.map((row) => ({ ...row, id: row.childId }));
      await carried.change({ put, remove: gone, cursor: told.answer.cursor });
      if (!more) return null;
    }
  }

  async function whoIAm(): Promise<Pick<CaseloadHere, "me" | "facilities">> {
    const { me, facilities } = here.now();
    if (me !== null && now() - facilitiesAt < facilitiesGoodMs) return { me, facilities };
    const read = await call(readMe, {});
    if (read.is === "refused") return { me, facilities };
    const mine = await facilitiesOf(call, read.answer);
    if (mine !== null) facilitiesAt = now();
    return { me: read.answer, facilities: mine ?? facilities };
  }

  async function askOnce(): Promise<string | null> {
    // At the same time: one after the other, each waits for a whole round over a bad line.
    const [answer, refused, mine, held, seen, asked] = await Promise.all([
      changes(),
      childrenChanges(),
      whoIAm(),
      call(listMySessions, {}),
      call(listMyLeads, {}),
      call(listMyTasks, {}),
    ]);
    if (typeof answer === "string") return answer;
    if (refused !== null) return refused;
    if (held.is === "refused") return held.code;
    if (seen.is === "refused") return seen.code;
    if (asked.is === "refused") return asked.code;
    const { timeZone, dayBegins } = answer;
    const known = {
      ...mine,
      sessions: held.answer.sessions,
      leads: seen.answer.leads,
      tasks: asked.answer.tasks,
      timeZone,
      dayBegins,
      heardAt: now(),
    };
    await about.change({ put: [{ id: "about", ...known }], remove: [], cursor: null });
    here.tell({ rows: await people.all(), children: await carried.all(), ...known });
    return null;
  }

  return {
    here,
    ask() {
      asking ??= askOnce()
        .catch(() => "something-broke")
        .finally(() => {
          asking = null;
        });
      return asking;
    },
  };
}

const registers = registerPatient.allow.flatMap(({ needs }) => needs?.roles ?? []);

/** Where this worker may register somebody; null: the house could not be asked. */
async function facilitiesOf(call: Call, { roles }: Me): Promise<readonly Facility[] | null> {
  const areas = roles.filter(({ role }) => registers.includes(role)).map(({ placeId }) => placeId);
  const found = new Map<string, Facility>();
  for (const under of areas.includes(null) ? [null] : areas) {
    for (let after: string | null = ""; after !== null; ) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(call, under, after);
      if (page === null) return null;
      for (const facility of page.facilities) found.set(facility.placeId, facility);
      after = page.next;
    }
  }
  return [...found.values()];
}

async function pageOf(call: Call, under: string | null, after: string) {
  const page = await call(listFacilities, {
    limit: 100,
    ...(under === null ? {} : { under }),
    ...(after === "" ? {} : { after }),
  });
  return page.is === "done" ? page.answer : null;
}
