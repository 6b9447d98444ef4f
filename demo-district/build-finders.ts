import { readFileSync } from "node:fs";
import type * as z from "zod/mini";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { findChildren } from "../modules/children/operations.ts";
import type { LeadResult } from "../modules/outreach/lead.ts";
import {
  acceptLead,
  arrangeOutreach,
  closeLead,
  closeRecall,
  giveRecall,
  reportSighting,
} from "../modules/outreach/operations.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

interface DemoLead {
  readonly called: string;
  readonly daysAgo: number;
  readonly age: "under-a-month" | "under-a-year" | "one-to-five";
  readonly card: "card" | "no-card" | "unknown";
  readonly where: string;
  readonly spoken?: true;
  /** Null: nobody has accepted it. */
  readonly became: null | "accepted" | LeadResult;
  /** Who it was, by the child's mother. */
  readonly child?: { readonly mother: string };
}

/** What one finder saw in the last days, along the lanes of one health centre; nobody of them exists. */
const leads: readonly DemoLead[] = [
  {
    ...{ called: "गुड़िया", daysAgo: 9, age: "under-a-year", card: "no-card", where: "रामपुर, आँगनवाड़ी के पास" },
    ...{ became: "registered", child: { mother: "रीना कुमारी" } },
  },
  {
    ...{ called: "मोनू", daysAgo: 3, age: "under-a-month", card: "no-card", where: "रामपुर, चापाकल के पास" },
    ...{ became: "registered", child: { mother: "Poonam Devi" } },
  },
  {
    called: "पिंकी",
    daysAgo: 2,
    age: "one-to-five",
    card: "unknown",
    where: "सोनपुरा, मस्जिद वाली गली",
    became: "accepted",
  },
  {
    ...{ called: "सोनू", daysAgo: 6, age: "under-a-year", card: "card", where: "रामपुर, स्कूल के पीछे" },
    ...{ became: "registered", child: { mother: "Sita Devi" } },
  },
  {
    called: "बेबी",
    daysAgo: 5,
    age: "under-a-year",
    card: "unknown",
    where: "अंबा टोला, तालाब की ओर",
    became: "not-found",
  },
  {
    ...{ called: "लाली", daysAgo: 0, age: "under-a-year", card: "no-card", where: "सोनपुरा, बरगद के पास" },
    ...{ spoken: true, became: null },
  },
  {
    ...{ called: "राजा", daysAgo: 8, age: "one-to-five", card: "card", where: "रामपुर, ईंट भट्ठे की ओर" },
    ...{ became: "registered", child: { mother: "Babita Raj" } },
  },
];

/** At whose homes the finder was asked to call; a family that refused stays refused. */
const recalls = [
  { mother: "Sita Devi", lane: "रामपुर, स्कूल के पीछे की गली", mark: "आरव", inDays: 2, refused: false },
  { mother: "रीना कुमारी", lane: "रामपुर, आँगनवाड़ी वाली गली", mark: "नीला दरवाज़ा", inDays: 3, refused: false },
  { mother: "Mangri Oraon", lane: "अंबा टोला, जंगल की ओर", mark: "अंजली", inDays: 4, refused: true },
];

const accepted = leads.filter(({ became }) => became !== null);
const closed = accepted.filter(({ became }) => became !== "accepted");

/** How many more events of the house follow from what is told here. */
export const finderEvents =
  leads.length + accepted.length + closed.length + recalls.length + recalls.filter(({ refused }) => refused).length;

export async function buildFinders(
  build: Build,
  placeIdOf: (name: string) => string,
  members: ReadonlyMap<string, { readonly memberId: string }>,
): Promise<void> {
  const { turnAt, idsOf, now, patients: told } = build;
  // A house that tells only some of the stories has no children, and so nobody who finds them.
  if (!sentOnPatients.every((one) => told.includes(one))) return;
  const newId = idsOf("finders");
  const id = () => newId() as never;
  const claims = await signInEverybody(build);
  const today = calendarDay(now, "Asia/Kolkata");
  const first = `${today.slice(0, 8)}01` as typeof today;
  const placeId = placeIdOf("PHC Naya Tola") as never;

  async function does<O extends Operation>(
    who: string,
    operation: O,
    input: z.input<O["takes"]>,
  ): Promise<AnswerOf<O>> {
    const turn = turnAt(() => now);
    const outcome = await turn.run({
      ...{ operation, input, by: claims.get(who) ?? null, commandId: newId(), door: houseDoor },
    });
    if (outcome.is === "done") return outcome.answer as AnswerOf<O>;
    throw new Error(`The demo's finders: ${operation.name} was answered ${outcome.refusal.refused}.`);
  }

  const coordinator = { name: "Meera Oraon", phone: "9000042001" };
  const thanks = { arrangementId: id(), coordinator, rupeesEach: 100 };
  await does("admin", arrangeOutreach, { placeId: placeIdOf("Demo Zila"), ...thanks });

  const { children } = await does("worker", findChildren, { limit: 100 });
  const childOf = (mother: string) => {
    const child = children.find((one) => one.mother === mother);
    if (!child) throw new Error(`The demo knows no child of ${mother}.`);
    return child.childId;
  };

  const message = readFileSync(new URL("clips/message.webm", import.meta.url)).toString("base64");
  for (const { called, daysAgo, age, card, where, spoken, became, child } of leads) {
    const leadId = id();
    // Seen in this month, so that the finder's month has them on its first days too.
    const seenOn = addDays(today, -daysAgo) < first ? first : addDays(today, -daysAgo);
    const voice = spoken ? { seconds: 4.2, type: "audio/webm" as const, base64: message } : null;
    const sighting = { seenOn, age, card, agreed: true as const, where, called, rough: null, voice };
    await does("finder", reportSighting, { placeId, leadId, sighting });
    if (became === null) continue;
    await does("worker", acceptLead, { leadId, wordId: id() });
    if (became === "accepted") continue;
    const closing = { leadId, wordId: id(), result: became, childId: child ? childOf(child.mother) : null, on: today };
    await does("worker", closeLead, closing);
  }

  const finderId = members.get("finder")?.memberId as never;
  for (const { mother, lane, mark, inDays, refused } of recalls) {
    const recallId = id();
    const asked = { recallId, finderId, lane, mark, neededBy: addDays(today, inDays) };
    await does("worker", giveRecall, { childId: childOf(mother), ...asked });
    if (refused) await does("finder", closeRecall, { recallId, wordId: id(), result: "refused", on: today });
  }
}
