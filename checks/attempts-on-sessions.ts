import { type Attempt, theDay } from "./attempt.ts";

/* Immunization sessions. */

/** A session of the facility; in no district there is none. */
const ofSession = (input: (sessionId: string, id: () => string) => object): Attempt => {
  return async (thing, { id }) => {
    const sessionId = await thing.session();
    return sessionId === null ? null : input(sessionId, id);
  };
};

const planned = { from: "09:00", to: "13:00", site: null, villages: ["Rampur"] };

export const attemptsOnSessions: Readonly<Record<string, Attempt>> = {
  "sessions.planSessions": async ({ facility, member }, { id }) =>
    facility === null
      ? null
      : {
          ...{ placeId: facility, days: [{ sessionId: id(), day: theDay }], ...planned },
          workerIds: [(await member()).member],
        },
  "sessions.changeSession": ofSession((sessionId, id) => ({
    ...{ sessionId, changeId: id(), insteadOf: id(), day: theDay, ...planned, workerIds: [id()] },
  })),
  "sessions.cancelSession": ofSession((sessionId, id) => ({ sessionId, wordId: id(), why: "holiday" })),
  "sessions.openSession": ofSession((sessionId, id) => ({ sessionId, wordId: id(), on: theDay })),
  "sessions.endSession": ofSession((sessionId, id) => ({
    ...{ sessionId, wordId: id(), insteadOf: id(), on: theDay, ended: { as: "held", vials: [], note: null } },
  })),
  "sessions.listSessions": () => ({ from: theDay, until: theDay }),
  "sessions.listMySessions": () => ({}),
  "sessions.listSites": ({ place }) => (place === null ? null : { placeId: place }),
  "sessions.readSession": ofSession((sessionId) => ({ sessionId })),
  "sessions.readNeeds": ofSession((sessionId) => ({ sessionId })),
  "sessions.readTally": ofSession((sessionId) => ({ sessionId })),
};
