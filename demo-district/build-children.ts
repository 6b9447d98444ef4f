import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { giveCard, registerCards } from "../modules/cards/operations.ts";
import { issueCertificate, revokeCertificate } from "../modules/certificates/operations.ts";
import { childNoticeVersion } from "../modules/children/consent.ts";
import { markHome, registerChild } from "../modules/children/operations.ts";
import { setTarget } from "../modules/coverage/operations.ts";
import { recordMeasure } from "../modules/growth/operations.ts";
import { recordDoses, reportAefi } from "../modules/immunization/operations.ts";
import type { Operation } from "../foundation/operation.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { demoChildren, demoChips, demoHeadCount } from "./children.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

/** How many more events of the house follow from what is told here. */
export const childEvents =
  demoChildren.length +
  demoChildren.filter(({ home }) => home !== undefined).length +
  demoChildren.filter(({ card }) => card !== undefined).length +
  demoChildren.filter(({ chip }) => chip !== undefined).length +
  demoChildren.reduce((all, { measures = [] }) => all + measures.length, 0) +
  demoChildren.filter(({ certificate }) => certificate !== undefined).length +
  // That the plan is another one, and that somebody is to look.
  2 * demoChildren.filter(({ aefi }) => aefi !== undefined).length;

/** Registers the demo's children as its people would: two workers, and an admin who has named no worker yet. */
export async function buildChildren(build: Build, placeIdOf: (name: string) => string): Promise<void> {
  const { turnAt, idsOf, now, patients } = build;
  // A house that tells only some of the stories has no children.
  if (!sentOnPatients.every((one) => patients.includes(one))) return;
  const newId = idsOf("children");
  const claims = await signInEverybody(build);
  const turn = turnAt(() => now);
  const today = calendarDay(now, "Asia/Kolkata");
  async function does(operation: Operation, input: unknown, who: string): Promise<void> {
    const asked = { operation, input, by: claims.get(who) ?? null, commandId: newId(), door: houseDoor };
    const outcome = await turn.run(asked);
    if (outcome.is === "refused") {
      throw new Error(`The demo's children: ${operation.name} was answered ${outcome.refusal.refused}.`);
    }
  }
  for (const child of demoChildren) {
    const { by, at, name, sex, bornDaysAgo, estimated, ofBirth = null, mother, guardian = null, phone } = child;
    const identity = {
      ...{ name, sex, ofBirth, mother, guardian },
      born: { day: addDays(today, -bornDaysAgo), exact: !estimated },
      phone: phone === null ? null : { number: phone, of: "mother" as const },
      address: { village: child.village, landmark: child.landmark },
      identifiers: [],
    };
    const input = {
      ...{ childId: newId(), placeId: placeIdOf(at), identity, workerId: null, on: today },
      similar: "looked-at-and-new" as const,
      consent: {
        ...{ noticeVersion: childNoticeVersion, language: "hi" as const, how: "spoken" as const, care: true as const },
        givenBy: mother === null ? ("guardian" as const) : ("mother" as const),
        alsoFor: child.outreach ? (["messages", "outreach"] as const) : [],
      },
    };
    await does(registerChild, input, by);
    if (child.home !== undefined) {
      const [lat, lng] = child.home;
      await does(markHome, { childId: input.childId, markId: newId(), spot: { lat, lng }, on: today }, by);
    }
    if (child.chip !== undefined) {
      const card = { kind: "chip", number: child.chip };
      await does(giveCard, { childId: input.childId, cardId: newId(), givingId: newId(), card, on: today }, by);
    }
    for (const [ageDays, weightKg, heightCm, muacMm = null] of child.measures ?? []) {
      const measured = { weightKg, heightCm, lying: ageDays < 730, headCm: null, muacMm, oedema: false, ill: [] };
      const on = addDays(identity.born.day, ageDays);
      await does(recordMeasure, { childId: input.childId, measureId: newId(), on, ...measured }, by);
    }
    if (child.card === undefined) continue;
    const written = child.card.flatMap(([ageDays, ...vaccines]) =>
      vaccines.map((vaccine) => ({
        ...{ doseId: newId(), vaccine, on: addDays(identity.born.day, ageDays), evidence: "card" as const },
        ...{ batch: vaccine === child.aefi?.after ? "PV2207" : null, expiresOn: null, site: null },
      })),
    );
    await does(recordDoses, { childId: input.childId, doses: written }, by);
    if (child.certificate !== undefined) {
      const certificate = { childId: input.childId, certificateId: newId() };
      await does(issueCertificate, certificate, by);
      if (child.certificate === "void") await does(revokeCertificate, { ...certificate, why: "asked-for-it" }, "admin");
    }
    const { aefi } = child;
    const dose = aefi && written.findLast(({ vaccine }) => vaccine === aefi.after);
    if (!aefi || !dose) continue;
    const report = {
      ...{ childId: input.childId, aefiId: newId(), doseIds: [dose.doseId], beganOn: dose.on, beganAt: null },
      ...{ seen: [aefi.seen], grave: [], stands: "recovered", raisedTo: null, done: [], words: aefi.words, on: today },
    };
    await does(reportAefi, report, by);
  }
  const chips = demoChips.numbers.map((number) => ({ cardId: newId(), kind: "chip", number }));
  await does(registerCards, { placeId: placeIdOf(demoChips.at), cards: chips }, "admin");
  const counted = { infants: demoHeadCount.infants, source: demoHeadCount.source, targetId: newId() };
  await does(setTarget, { ...counted, placeId: placeIdOf(demoHeadCount.at) }, "admin");
}
