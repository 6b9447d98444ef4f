import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* Which vaccines a child was given. */

const dose = { vaccine: "OPV", on: theDay, evidence: "card", batch: null, expiresOn: null, site: null };

const aefi = {
  ...{ beganOn: theDay, beganAt: null, seen: ["fever"], grave: [], stands: "recovered", raisedTo: null },
  ...{ done: [], words: null, on: theDay },
};

export const attemptsOnImmunization: Readonly<Record<string, Attempt>> = {
  "immunization.recordDoses": ofChild((childId, { id }) => ({ childId, doses: [{ ...dose, doseId: id() }] })),
  "immunization.takeBackDose": ofChild((childId, { id }) => ({
    childId,
    doseId: id(),
    takenBackId: id(),
    why: "wrong-day",
  })),
  "immunization.recordNotGiven": ofChild((childId, { id }) => ({
    childId,
    notGivenId: id(),
    vaccines: ["OPV"],
    on: theDay,
    why: "child-ill",
  })),
  "immunization.chooseSchedule": ofChild((childId, { id }) => ({ childId, choiceId: id(), schedule: "india-iap" })),
  "immunization.setJapaneseEncephalitis": ({ place }, { id }) =>
    place === null ? null : { placeId: place, ruleId: id(), endemic: true },
  "immunization.readJapaneseEncephalitis": ({ place }) => (place === null ? null : { placeId: place }),
  "immunization.readImmunization": ofChild((childId) => ({ childId })),
  "immunization.readImmunizationCards": () => ({ childIds: [] }),
  "immunization.reportAefi": ofChild((childId, { id }) => ({ childId, aefiId: id(), doseIds: [id()], ...aefi })),
  "immunization.lookAtAefi": ofChild((childId, { id }) => ({ childId, aefiId: id(), stepId: id(), words: null })),
  "immunization.followUpAefi": ofChild((childId, { id }) => ({
    ...{ childId, aefiId: id(), stepId: id(), step: "district", caseId: null, words: null },
  })),
  "immunization.decideStop": ofChild((childId, { id }) => ({
    ...{ childId, decisionId: id(), vaccine: "OPV", decision: "not-again", saw: [], words: "an allergy" },
  })),
  "immunization.readAefis": ofChild((childId) => ({ childId })),
  "immunization.listAefis": () => ({}),
  "immunization.readImmunizationFacts": () => ({ childIds: [] }),
  "immunization.readGivenOn": () => ({ on: theDay, memberIds: [] }),
};
