import { testChild } from "../modules/children/test-child.ts";
import { type Attempt, ofChild, theDay } from "./attempt.ts";

/* Registers that are brought in. */

/** A register of the facility; in no district there is none. */
const ofRegister = (input: (importId: string) => object): Attempt => {
  return async (thing) => {
    const importId = await thing.register();
    return importId === null ? null : input(importId);
  };
};

const { identity } = testChild({ childId: "", placeId: "", on: theDay });
const { address: _, identifiers: __, ...sought } = identity;

export const attemptsOnRegisters: Readonly<Record<string, Attempt>> = {
  "registers.compareRows": ({ place }) => (place === null ? null : { placeId: place, rows: [{ line: 2, ...sought }] }),
  "registers.beginImport": ({ facility }, { id }) =>
    facility === null
      ? null
      : { importId: id(), placeId: facility, workerId: null, fileName: "register.csv", rows: 1, leftOut: 0 },
  "registers.addRows": ofRegister((importId) => ({
    ...{ importId, rows: [{ line: 2, identity, doses: [], choice: { is: "new" } }] },
  })),
  // Its rows are missing, and it has not come in: refused by their own rules, once the asker is let in.
  "registers.confirmImport": ofRegister((importId) => ({ importId, registerSeen: true })),
  "registers.undoImport": ofRegister((importId) => ({ importId })),
  "registers.readImport": ofRegister((importId) => ({ importId })),
  "registers.listImports": () => ({}),
  "registers.readOrigin": ofChild((childId) => ({ childId })),
  "registers.importNextRows": (__thing, { id }) => ({ importId: id() }),
  "registers.undoNextRows": (__thing, { id }) => ({ importId: id() }),
  "registers.forgetUnconfirmed": () => ({}),
  "children.takeInChild": ({ facility }, { id, word }) =>
    facility === null
      ? null
      : {
          ...{ childId: id(), placeId: facility, workerId: null, lookedAt: true, on: theDay, by: id() },
          identity: { ...identity, mother: `Mother ${word()}`, phone: null },
        },
  "children.compareChildren": () => ({ sought: [] }),
  "immunization.recordFromRegister": ofChild((childId, { id }) => ({
    ...{ childId, by: id() },
    doses: [
      {
        ...{ doseId: id(), vaccine: "BCG", on: theDay, evidence: "register" },
        ...{ batch: null, expiresOn: null, site: null },
      },
    ],
  })),
  "immunization.takeBackFromRegister": ofChild((childId, { id }) => ({ childId, doseIds: [id()], by: id() })),
};
