import { type Attempt, type Fresh, ofPatient, theDay } from "./attempt.ts";

/* Pill boxes: of a stock, and of a patient. No such box is there: each is refused by its own rule, once the asker is let in. */

const ofBoxIn = (input: (fresh: Fresh) => object = () => ({})): Attempt => {
  return ({ facility }, fresh) =>
    facility === null ? null : { placeId: facility, boxId: fresh.id(), moveId: fresh.id(), ...input(fresh) };
};

const ofTheirBox = (input: (fresh: Fresh) => object = () => ({})): Attempt =>
  ofPatient((patientId, fresh) => ({ patientId, boxId: fresh.id(), ...input(fresh) }));

const moment = `${theDay}T04:30:00.000Z`;
const told = { boxAt: null, batteryMv: null, entries: [] };
let boxes = 0;

export const attemptsOnDevices: Readonly<Record<string, Attempt>> = {
  "devices.receiveBoxes": ({ facility }, { id }) =>
    facility === null
      ? null
      : {
          placeId: facility,
          model: "A box",
          boxes: [{ boxId: id(), moveId: id(), serial: `TRIED-${(boxes += 1)}` }],
        },
  "devices.moveBox": ofBoxIn(({ id }) => ({ toPlaceId: id() })),
  "devices.markBox": ofBoxIn(() => ({ what: "found", why: null })),
  "devices.markFaulty": ofBoxIn(() => ({ why: "battery" })),
  "devices.listBoxes": () => ({}),
  "devices.readBox": ({ facility }, { id }) => (facility === null ? null : { placeId: facility, boxId: id() }),
  "devices.listBoxesFor": ofPatient((patientId) => ({ patientId })),
  "devices.issueBox": ofTheirBox(({ id }) => ({ moveId: id() })),
  "devices.returnBox": ofTheirBox(({ id }) => ({ moveId: id(), why: "other" })),
  "devices.reportFault": ofTheirBox(({ id }) => ({ moveId: id(), why: "other" })),
  "devices.recordRefill": ofTheirBox(({ id }) => ({ refillId: id(), at: moment })),
  "devices.withdrawRefill": ofPatient((patientId, { id }) => ({ patientId, refillId: id() })),
  "devices.readBoxOf": ofPatient((patientId) => ({ patientId })),
  "devices.bringLog": ofTheirBox(({ id }) => ({ contactId: id(), serial: null, readAt: moment, ...told })),
  "devices.recordContact": (_, { id }) => ({ boxId: id(), contactId: id(), at: moment, noted: null, ...told }),
};
