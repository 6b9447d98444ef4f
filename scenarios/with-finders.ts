import { randomBytes } from "node:crypto";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import { recordChildConsent } from "../modules/children/operations.ts";
import type { Sighting } from "../modules/outreach/lead.ts";
import {
  acceptLead,
  closeLead,
  closeRecall,
  giveRecall,
  listLeads,
  listMyLeads,
  listRecalls,
  readMyFinds,
  reportSighting,
} from "../modules/outreach/operations.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { type ChildIdentity, openWithChildren, today as day } from "./with-children.ts";

export const today = day as CalendarDay;
/** A second, with a file of a phone's recorder in it. */
export const voiceNote = {
  ...{ seconds: 7, type: "audio/webm" as const },
  base64: Buffer.concat([
    Buffer.from("1a45dfa3", "hex"),
    Buffer.from("\x42\x82\x84webm", "latin1"),
    randomBytes(600),
  ]).toString("base64"),
};

/** A house with children, a finder who goes along the lanes of its health centre, and what they and the workers do. */
export async function openWithFinders() {
  const world = await openWithChildren();
  const { house, ours, phc, worker } = world;
  const finder = await ours.member("finder", phc);
  const id = () => house.newId() as never;
  /** Time passes: ids and moments follow each other. */
  const later = (ms = 1000) => {
    house.clock.now += ms;
  };

  const sighting = (more: Partial<Sighting> = {}): Sighting => ({
    ...{ seenOn: today, age: "under-a-year", card: "no-card", agreed: true, where: "Sonpura, by the banyan" },
    ...{ called: "Laali", rough: { lat: 25.61, lng: 85.14 }, voice: null },
    ...more,
  });
  const report = (by: Claims, more: Partial<Sighting> = {}, placeId = phc) => {
    later();
    const leadId = id();
    const input = { placeId, leadId, sighting: sighting(more) };
    return house.send(reportSighting, input as never, by).then((outcome) => ({ leadId, code: codeOf(outcome) }));
  };
  const consented = async (childId: string, alsoFor: ("messages" | "outreach")[], by: Claims = worker) => {
    later();
    const { consent } = world.fresh();
    const input = { childId, consentId: id(), consent: { ...consent, alsoFor }, on: today };
    await house.act(recordChildConsent, input as never, by);
  };
  const asked = (childId: string, more: Partial<InputOf<typeof giveRecall>> = {}) => ({
    ...{ childId: childId as never, recallId: id(), finderId: finder.member as never },
    ...{ lane: "the lane behind the temple", mark: "blue door", neededBy: addDays(today, 2), ...more },
  });

  return {
    ...world,
    ...{ finder, id, later, sighting, report, consented, asked },
    async sent(more: Partial<Sighting> = {}, by: Claims = finder) {
      const { leadId, code } = await report(by, more);
      if (code !== "done") throw new Error(`The sighting was refused: ${code}`);
      return leadId as string;
    },
    accept(leadId: string, by: Claims = worker) {
      later();
      return house.send(acceptLead, { leadId, wordId: id() } as never, by).then(codeOf);
    },
    close(leadId: string, more: object = {}, by: Claims = worker) {
      later();
      const input = { leadId, wordId: id(), result: "not-found", childId: null, on: today, ...more };
      return house.send(closeLead, input as never, by).then(codeOf);
    },
    /** A child of whom the guardian agreed that a finder may call. */
    async agreed(identity: Partial<ChildIdentity> = {}, by: Claims = worker) {
      const { childId } = await world.registered(by, identity);
      await consented(childId, ["outreach"], by);
      return childId as string;
    },
    give(childId: string, by: Claims = worker, more: Partial<InputOf<typeof giveRecall>> = {}) {
      later();
      return house.send(giveRecall, asked(childId, more), by).then(codeOf);
    },
    async recalled(childId: string, by: Claims = worker, more: Partial<InputOf<typeof giveRecall>> = {}) {
      later();
      const input = asked(childId, more);
      await house.act(giveRecall, input, by);
      return input.recallId as string;
    },
    say(recallId: string, result: string, by: Claims = finder, more: object = {}) {
      later();
      return house.send(closeRecall, { recallId, wordId: id(), result, on: today, ...more } as never, by).then(codeOf);
    },
    finds: (by: Claims = finder) => house.act(readMyFinds, {}, by),
    mine: async (by: Claims = worker) => (await house.act(listMyLeads, {}, by)).leads,
    leads: (by: Claims, more: object = {}) => house.act(listLeads, { limit: 100, ...more }, by),
    recalls: (by: Claims, more: object = {}) => house.act(listRecalls, { limit: 100, ...more }, by),
  };
}
