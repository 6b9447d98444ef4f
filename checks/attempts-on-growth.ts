import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* How a child grows. */

const measure = { weightKg: 7.2, heightCm: null, lying: null, headCm: null, muacMm: 130, oedema: false, ill: [] };

export const attemptsOnGrowth: Readonly<Record<string, Attempt>> = {
  "growth.recordMeasure": ofChild((childId, { id }) => ({ childId, measureId: id(), on: theDay, ...measure })),
  "growth.takeBackMeasure": ofChild((childId, { id }) => ({
    ...{ childId, measureId: id(), takenBackId: id(), why: "measured-wrongly" },
  })),
  // A measure that nobody made: refused by its own rule, once the asker is let in.
  "growth.followReferral": ofChild((childId, { id }) => ({
    ...{ childId, stepId: id(), step: "told", saw: [id()], on: theDay, words: null },
  })),
  "growth.readGrowth": ofChild((childId) => ({ childId })),
  "growth.readGrowthCards": () => ({ childIds: [] }),
  "growth.listReferrals": () => ({ limit: 1 }),
};
