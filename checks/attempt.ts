import type { Thing } from "./proving-ground.ts";

/* How one operation is tried on a thing. */

export interface Fresh {
  id(): string;
  /** A short word that nobody has used. */
  word(): string;
}

export type Attempt = (thing: Thing, fresh: Fresh) => Promise<object | null> | object | null;

export const theDay = "2026-11-21";

/** Somebody whose record is tried; in no district there is nobody. */
export const ofPatient = (input: (patientId: string, fresh: Fresh) => object): Attempt => {
  return async (thing, fresh) => {
    const patientId = await thing.patient();
    return patientId === null ? null : input(patientId, fresh);
  };
};

/** As `ofPatient`, of a child. */
export const ofChild = (input: (childId: string, fresh: Fresh) => object): Attempt => {
  return async (thing, fresh) => {
    const childId = await thing.child();
    return childId === null ? null : input(childId, fresh);
  };
};
