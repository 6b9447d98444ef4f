/**
 * A worker carries at most so many children (requirement T3). The database holds it: each child that is
 * carried has one of the worker's places, numbered from 1, and none can be taken twice.
 */
export const atMostCarried = 50;

/** Whoever gives or takes a place in a worker's caseload holds this lock. */
export const caseloadLock = (memberId: string) => `caseload ${memberId}`;
