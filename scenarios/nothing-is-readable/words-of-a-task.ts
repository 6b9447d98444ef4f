import { randomInt } from "node:crypto";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { readMe } from "../../modules/access/operations.ts";
import { asMarked } from "../../modules/children/marked-home.ts";
import { markHome } from "../../modules/children/operations.ts";
import { assignTask, closeTask, listMyTasks } from "../../modules/tasks/operations.ts";
import { readCarriedChildren } from "../../modules/worklist/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfATask extends Pick<OnTreatment, "worker" | "id" | "canary"> {
  readonly admin: OnTreatment["worker"];
  readonly placeId: string;
  readonly childId: never;
  readonly on: CalendarDay;
  /** A place is looked for too. */
  readonly canaries: string[];
}

/** What an admin asks about a child and about nobody, what came of it, and where the child lives. */
export async function askAWorker(asked: OfATask): Promise<void> {
  const { admin, worker, placeId, childId, on, id, canary, canaries } = asked;
  const canaryPlace = () => {
    const spot = asMarked({ lat: 24 + randomInt(10_000) / 10_000, lng: 85 + randomInt(10_000) / 10_000 });
    // As it stands in what is sent and sealed.
    canaries.push(`"lat":${spot.lat},"lng":${spot.lng}`);
    return spot;
  };
  const { memberId: workerId } = await worker.act(readMe, {});
  const what = { placeId: placeId as never, workerId, kind: "trace", urgency: "soon", dueOn: addDays(on, 3) } as const;
  for (const about of [childId, null]) {
    const taskId = id();
    await admin.act(assignTask, { ...what, taskId, childId: about, words: canary() });
    await worker.act(closeTask, { taskId, wordId: id(), result: "not-found", on, words: canary() });
  }
  await worker.act(listMyTasks, {});
  // The second one takes the place of the first.
  await worker.act(markHome, { childId, markId: id(), spot: canaryPlace(), on });
  await worker.act(markHome, { childId, markId: id(), spot: canaryPlace(), on });
  await worker.act(readCarriedChildren, {});
}
