import type { InputOf, Operation } from "../foundation/operation.ts";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { findChildren } from "../modules/children/operations.ts";
import { assignTask, closeTask } from "../modules/tasks/operations.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

type Asked = InputOf<typeof assignTask>;

/** Nobody and nothing of it exists. */
interface DemoTask {
  readonly for: "worker" | "worker.sonpur";
  readonly at: string;
  /** As the list of children calls them; null: about nobody. */
  readonly child: string | null;
  readonly kind: Asked["kind"];
  readonly urgency: Asked["urgency"];
  readonly askedDaysAgo: number;
  /** Counted from today. */
  readonly dueIn: number;
  readonly words: string;
  readonly closed?: { readonly daysAgo: number; readonly result: "done"; readonly words: string };
}

const nayaTola = { for: "worker", at: "PHC Naya Tola" } as const;

const demoTasks: readonly DemoTask[] = [
  {
    ...nayaTola,
    ...{ child: "गुड़िया", kind: "visit", urgency: "urgent", askedDaysAgo: 0, dueIn: 1 },
    words: "झटकों के बाद कैसी है, घर जाकर देखें और माँ से बात करें",
  },
  {
    ...nayaTola,
    ...{ child: "Budhni", kind: "trace", urgency: "soon", askedDaysAgo: 6, dueIn: -2 },
    words: "The neighbours say that the grandmother is at the brick kiln in the week.",
  },
  {
    ...nayaTola,
    ...{ child: "Aarav Kumar", kind: "verify", urgency: "soon", askedDaysAgo: 1, dueIn: 3 },
    words: "His mother says that he had the six-week vaccines at Chakiya. Look at the paper card.",
  },
  {
    ...nayaTola,
    ...{ child: null, kind: "hand-over", urgency: "usual", askedDaysAgo: 1, dueIn: 5 },
    words: "Take the new paper cards to Anganwadi Sonpura-1.",
  },
  {
    ...nayaTola,
    ...{ child: "Irfan Ansari", kind: "visit", urgency: "soon", askedDaysAgo: 5, dueIn: -1 },
    words: "He had a fever after the last vaccine. Ask how he is.",
    closed: { daysAgo: 2, result: "done", words: "No fever since the second day. He plays and eats." },
  },
  {
    ...{ for: "worker.sonpur", at: "PHC Sonpur", child: "Kunal Yadav", kind: "visit", urgency: "usual" },
    ...{ askedDaysAgo: 2, dueIn: 4, words: "His certificate was called back. Take it from them, and say why." },
  },
];

/** How many more events of the house follow from what is told here. */
export const taskEvents = demoTasks.length + demoTasks.filter(({ closed }) => closed !== undefined).length;

/** What the admin asks of two workers: one thing is urgent, one late, one done. */
export async function buildTasks(
  build: Build,
  placeIdOf: (name: string) => string,
  members: ReadonlyMap<string, { readonly memberId: string }>,
): Promise<void> {
  const { turnAt, idsOf, now, patients } = build;
  // A house that tells only some of the stories has no children, and so no tasks.
  if (!sentOnPatients.every((one) => patients.includes(one))) return;
  const newId = idsOf("tasks");
  const claims = await signInEverybody(build);
  const today = calendarDay(now, "Asia/Kolkata");

  async function does(who: string, operation: Operation, input: unknown, daysAgo: number): Promise<unknown> {
    const asked = { operation, input, by: claims.get(who) ?? null, commandId: newId(), door: houseDoor };
    const outcome = await turnAt(() => now - daysAgo * 86_400_000).run(asked);
    if (outcome.is === "done") return outcome.answer;
    throw new Error(`The demo's tasks: ${operation.name} was answered ${outcome.refusal.refused}.`);
  }

  for (const task of demoTasks) {
    const found = (await does(task.for, findChildren, { limit: 100 }, 0)) as {
      readonly children: readonly { readonly childId: string; readonly called: { readonly name: string | null } }[];
    };
    const childId = found.children.find(({ called }) => called.name === task.child)?.childId ?? null;
    if (task.child !== null && childId === null) throw new Error(`The demo knows no child ${task.child}.`);
    const { kind, urgency, words, askedDaysAgo, closed } = task;
    const taskId = newId();
    const whom = { childId, workerId: members.get(task.for)?.memberId, placeId: placeIdOf(task.at) };
    const dueOn = addDays(today, task.dueIn);
    await does("admin", assignTask, { taskId, ...whom, kind, urgency, dueOn, words }, askedDaysAgo);
    if (!closed) continue;
    const on = addDays(today, -closed.daysAgo);
    const { result, words: said } = closed;
    await does(task.for, closeTask, { taskId, wordId: newId(), result, on, words: said }, closed.daysAgo);
  }
}
