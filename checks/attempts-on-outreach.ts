import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* What finders see, and what is asked of them. */

/** A lead of the facility; in no district there is none. */
const ofLead = (input: (leadId: string, id: () => string) => object): Attempt => {
  return async (thing, { id }) => {
    const leadId = await thing.lead();
    return leadId === null ? null : input(leadId, id);
  };
};

/** A child of the facility at whose home somebody was asked to call. */
const ofRecall = (input: (recallId: string, id: () => string) => object): Attempt => {
  return async (thing, { id }) => {
    const recallId = await thing.recall();
    return recallId === null ? null : input(recallId, id);
  };
};

const seen = {
  ...{ seenOn: theDay, age: "under-a-year", card: "no-card", agreed: true, where: "Sonpura" },
  ...{ called: null, rough: null, voice: null },
};

export const attemptsOnOutreach: Readonly<Record<string, Attempt>> = {
  "outreach.reportSighting": ({ facility }, { id }) =>
    facility === null ? null : { placeId: facility, leadId: id(), sighting: seen },
  // Whoever comes second is refused by its own rule, as with each that ends something.
  "outreach.acceptLead": ofLead((leadId, id) => ({ leadId, wordId: id() })),
  "outreach.closeLead": ofLead((leadId, id) => ({
    ...{ leadId, wordId: id(), result: "not-found", childId: null, on: theDay },
  })),
  "outreach.hearLead": ofLead((leadId) => ({ leadId })),
  "outreach.listMyLeads": () => ({}),
  "outreach.listLeads": () => ({ limit: 1 }),
  // Nobody agreed to it: refused by its own rule, once the asker is let in.
  "outreach.giveRecall": ofChild((childId, { id }) => ({
    ...{ childId, recallId: id(), finderId: id(), lane: "a lane", mark: "a door", neededBy: theDay },
  })),
  "outreach.cancelRecall": ofRecall((recallId, id) => ({ recallId, wordId: id() })),
  "outreach.closeRecall": ofRecall((recallId, id) => ({ recallId, wordId: id(), result: "found", on: theDay })),
  "outreach.listRecalls": () => ({ limit: 1 }),
  "outreach.readMyFinds": () => ({}),
  "outreach.listFinders": ({ place }) => (place === null ? null : { placeId: place }),
  "outreach.readArrangement": ({ place }) => (place === null ? null : { placeId: place }),
  "outreach.arrangeOutreach": ({ place }, { id }) =>
    place === null ? null : { placeId: place, arrangementId: id(), coordinator: null, rupeesEach: null },
  "outreach.forgetOldOutreach": () => ({}),
};
