import assert from "node:assert/strict";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import { openAccount } from "../modules/access/operations.ts";
import { recordChildConsent, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { giveRecall } from "../modules/outreach/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { type AtTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { comesIn, notKept, pin, typesPin } from "./a-worker-without-network/steps.ts";
import type { Visitor } from "./facilities/visitor.ts";

/* What those do who stand around a finder's phone, and what the finder does on it. */

export interface Finder {
  readonly memberId: string;
  readonly name: string;
  readonly password: string;
}

/** A finder who goes along the lanes of one health centre, with a sign-in. */
export async function takesInFinder(admin: AtTheHouse, placeId: string, called = "मोहिनी"): Promise<Finder> {
  const [memberId, password] = [newId(), "made-up-for-a-walk"];
  await admin.act(addMember, {
    memberId,
    assignmentId: newId(),
    name: called,
    role: "finder",
    placeId: placeId as never,
  });
  await admin.act(openAccount, { memberId, signInName: "mohini", password });
  return { memberId, name: "mohini@demo", password };
}

export async function healthCentre(admin: AtTheHouse, name: string): Promise<string> {
  const { facilities } = await admin.act(listFacilities, { limit: 100 });
  const placeId = facilities.find((one) => one.name === name)?.placeId;
  assert.ok(placeId, `there is no ${name}`);
  return placeId;
}

interface Asked {
  readonly finderId: string;
  readonly placeId: string;
  readonly lane: string;
  readonly mark: string;
  readonly today: CalendarDay;
}

/** A child who is registered now, whose guardian agrees that a finder calls, and whose visit is needed. */
export async function asksToCall(worker: AtTheHouse, { finderId, placeId, lane, mark, today }: Asked): Promise<string> {
  const childId = newId();
  const child = testChild({ childId, placeId: placeId as never, on: today }, { name: null, mother: mark, phone: null });
  await worker.act(registerChild, { ...child, similar: "looked-at-and-new" } as never);
  const consent = { ...child.consent, alsoFor: ["outreach" as const] };
  await worker.act(recordChildConsent, { childId, consentId: newId(), consent, on: today });
  const recallId = newId();
  const neededBy = addDays(today, 2);
  await worker.act(giveRecall, { childId, recallId, finderId: finderId as never, lane, mark, neededBy });
  return recallId;
}

/** The first time on this phone: the name, the password and a PIN of its own. */
export async function comesInAsFinder(finder: Visitor, who: Finder): Promise<void> {
  await comesIn(finder, who);
  await typesPin(finder, pin);
  await finder.page.getByText("वही 6 अंक एक बार और").waitFor();
  await typesPin(finder, pin);
  await seesTheGarland(finder);
  await notKept(finder).waitFor({ state: "detached" });
}

export async function seesTheGarland({ page }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: "आपकी माला" }).waitFor();
}

/** A bead with this name below it, and what it says. */
export const bead = ({ page }: Visitor, name: string, state: string) =>
  page.locator(".garland-string li").filter({ hasText: name }).filter({ hasText: state });

/** From the home to the third question. */
export async function answersTwoQuestions({ page, tap }: Visitor, age: string, card: string): Promise<void> {
  await tap(page.getByRole("button", { name: /^नया बच्चा मिला/ }));
  await tap(page.getByRole("button", { name: age }));
  await tap(page.getByRole("button", { name: card }));
  await page.getByRole("heading", { name: "परिवार से पूछें" }).waitFor();
}

/** What they say at a home where they were asked to call, and that they are sure. */
export async function saysAtTheHome({ page, tap }: Visitor, mark: string, result: string): Promise<void> {
  await tap(page.getByRole("button", { name: new RegExp(mark) }));
  await tap(page.getByRole("button", { name: result, exact: true }));
  await tap(page.getByRole("button", { name: "हाँ, भेजें" }));
}
