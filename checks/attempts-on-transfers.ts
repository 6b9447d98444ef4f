import { type Attempt, ofPatient } from "./attempt.ts";

/* Who goes where: patients who are sent on, members who move, places that close or change. */

/** Something that never was sent to a facility of the place: refused by its own rule, once the asker is let in. */
const atReceiver = (input: object = {}): Attempt => {
  return ({ facility }, { id }) => (facility === null ? null : { toId: facility, sendingId: id(), ...input });
};
const ofSending = (input: object = {}): Attempt =>
  ofPatient((patientId, { id }) => ({ patientId, sendingId: id(), ...input }));

export const attemptsOnTransfers: Readonly<Record<string, Attempt>> = {
  "places.changePlace": ({ place }, { word }) =>
    place === null ? null : { placeId: place, name: `Place ${word()}`, nameHindi: null, facility: null },
  "places.findOpenPlace": ({ place }) => (place === null ? null : { placeId: place }),
  "places.markClosed": ({ place }) => (place === null ? null : { placeId: place }),
  "staff.giveRole": async (thing, { id }) => {
    const { member } = await thing.member();
    return { memberId: member, assignmentId: id(), role: "doctor", placeId: thing.place };
  },
  "staff.readMember": async (thing) => ({ memberId: (await thing.member()).member }),
  "staff.listUnplaced": () => ({}),
  "people.moveCare": ofPatient((patientId, { id }) => ({
    patientId,
    careId: id(),
    fromId: id(),
    toId: id(),
    worker: null,
  })),
  "people.leavePatients": async (thing) => ({ memberId: (await thing.member()).member }),
  "transfers.askTransfer": ofPatient((patientId, { id }) => ({
    patientId,
    sendingId: id(),
    toId: id(),
    why: "nearer",
    note: null,
  })),
  "transfers.askReferral": ofPatient((patientId, { id }) => ({
    patientId,
    sendingId: id(),
    toId: id(),
    why: "x-ray",
    note: null,
  })),
  "transfers.sendOut": ofSending({ destination: "Another state", why: "moved-home", note: null }),
  "transfers.withdrawSending": ofSending(),
  "transfers.confirmArrival": ofSending({ answer: "They called" }),
  "transfers.readSendings": ofPatient((patientId) => ({ patientId })),
  "transfers.acceptTransfer": atReceiver({ workerId: null }),
  "transfers.refuseSending": atReceiver({ why: "no-room", answer: null }),
  "transfers.answerReferral": atReceiver({ answer: "Done" }),
  "transfers.readSending": atReceiver(),
  "transfers.listSendings": () => ({}),
  "transfers.listAlone": () => ({}),
  "transfers.moveMember": async (thing, { id }) => {
    const { member, assignment } = await thing.member();
    return { memberId: member, endsId: assignment, assignmentId: id(), role: "doctor", placeId: thing.place };
  },
  "transfers.readPlace": ({ place }) => (place === null ? null : { placeId: place }),
  "transfers.foundOrganisation": (_, { id, word }) => ({
    organisationId: id(),
    handle: word(),
    name: "Another one",
    first: { memberId: id(), name: "Somebody New", signInName: "first", password: "neem-patang-diya-417" },
  }),
  "places.listOrganisations": () => ({}),
  // A district in which facilities lie is never closed: others still try it.
  "transfers.closePlace": ({ place }) => (place === null ? null : { placeId: place }),
  "transfers.raiseLate": () => ({}),
};
