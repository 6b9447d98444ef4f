import { testChild } from "../modules/children/test-child.ts";
import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* Children: who they are, and who carries them. */

const { identity, consent } = testChild({ childId: "", placeId: "", on: theDay });
const { name, sex, born, ofBirth, mother, phone } = identity;

export const attemptsOnChildren: Readonly<Record<string, Attempt>> = {
  "children.registerChild": ({ facility }, { id, word }) =>
    facility === null
      ? null
      : testChild({ childId: id(), placeId: facility, on: theDay }, { mother: `Mother ${word()}`, phone: null }),
  "children.findSimilarChildren": () => ({ identity: { name, sex, born, ofBirth, mother, phone } }),
  "children.findChildren": () => ({ limit: 1 }),
  "children.listUncarried": () => ({ limit: 1 }),
  "children.listCarriers": ({ place }) => (place === null ? null : { placeId: place }),
  "children.readMeter": () => ({}),
  "children.readChild": ofChild((childId) => ({ childId })),
  "children.readChildCards": () => ({ childIds: [] }),
  "children.readChildRows": () => ({ childIds: [] }),
  "children.correctChild": ofChild((childId, { id }) => ({
    childId,
    correctionId: id(),
    insteadOf: "2020-01-01T00:00:00Z",
    identity,
    why: "was-wrong",
  })),
  "children.recordChildConsent": ofChild((childId, { id }) => ({ childId, consentId: id(), consent, on: theDay })),
  // Somebody who is no worker: refused by its own rule, once the asker is let in.
  "children.markHome": ofChild((childId, { id }) => ({
    ...{ childId, markId: id(), spot: { lat: 25.6123, lng: 85.1376 }, on: theDay },
  })),
  "children.giveChild": ofChild((childId, { id }) => ({ childId, carryId: id(), workerId: id() })),
  // On a day to come, and for a child whose care goes on: refused by their own rules, so that whoever tries next finds the child carried.
  "children.endCare": ofChild((childId, { id }) => ({
    ...{ childId, endingId: id(), why: "moved-away", on: "2999-01-01", words: null },
  })),
  // A record that is nobody's: refused by its own rule, once the asker is let in.
  "children.endAsSame": ofChild((childId, { id }) => ({ childId, endingId: id(), sameAs: id() })),
  "children.reopenCare": ofChild((childId, { id }) => ({ childId, endingId: id() })),
  "children.leaveChildren": async (thing) => ({ memberId: (await thing.member()).member }),
  "children.eraseChild": (_, { id }) => ({ childId: id(), because: "asked-for-it" }),
  "worklist.readCarriedChildren": () => ({}),
};
