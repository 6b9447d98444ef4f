import * as z from "zod/mini";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import {
  BoxId,
  BoxModel,
  BoxMoveId,
  BoxReason,
  BoxSerial,
  BoxState,
  boxReasons,
  ContactId,
  FaultReason,
  RefillId,
  ReturnReason,
} from "./box.ts";
import { BoxHistory, BoxOfPatient, BoxRow, Taken, Told } from "./shown.ts";

const managesStock = [over("placeId", "super-admin", "admin")] as const;
const overStock = [over("placeId", "super-admin", "admin", "supervisor")] as const;
const treats = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;
/** A box where it is, and one thing that happens to it. */
const OneMove = { placeId: PlaceId, boxId: BoxId, moveId: BoxMoveId };
const OfPatient = { patientId: PatientId, boxId: BoxId, moveId: BoxMoveId };
const Moved = z.object({ boxId: BoxId });

export const receiveBoxes = command({
  name: "devices.receiveBoxes",
  does: "Take new pill boxes into the stock of a facility: all of them or none.",
  at: "POST /facilities/{placeId}/boxes",
  allow: managesStock,
  takes: z.strictObject({
    placeId: PlaceId,
    model: BoxModel,
    boxes: z
      .array(z.strictObject({ boxId: BoxId, moveId: BoxMoveId, serial: BoxSerial }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  gives: z.object({ boxIds: z.array(BoxId) }),
  refuses: ["not-a-facility", "serial-known"],
  uses: [findOpenPlace],
});

export const moveBox = command({
  name: "devices.moveBox",
  does: "Give a box that nobody has to another facility.",
  at: "POST /facilities/{placeId}/boxes/{boxId}/move",
  allow: managesStock,
  takes: z.strictObject({ ...OneMove, toPlaceId: PlaceId }),
  gives: Moved,
  refuses: ["no-such-box", "not-a-facility", "box-is-elsewhere"],
  uses: [findOpenPlace],
});

export const markBox = command({
  name: "devices.markBox",
  does: "Say that a box was repaired, lost, found or taken out of use for good.",
  at: "POST /facilities/{placeId}/boxes/{boxId}/mark",
  allow: managesStock,
  takes: z
    .strictObject({
      ...OneMove,
      what: z.enum(["repaired", "lost", "found", "retired"]),
      why: z.nullable(BoxReason),
    })
    .check(
      z.refine(
        ({ what, why }) => {
          const reasons: readonly (typeof why)[] = what === "lost" || what === "retired" ? boxReasons[what] : [null];
          return reasons.includes(why);
        },
        { path: ["why"], error: "What is lost or retired has one of its own reasons; the others have none." },
      ),
    ),
  gives: Moved,
  refuses: ["no-such-box", "box-is-elsewhere"],
});

export const markFaulty = command({
  name: "devices.markFaulty",
  does: "Say that a box does not work; whoever has it can be given another one at once.",
  at: "POST /facilities/{placeId}/boxes/{boxId}/faulty",
  allow: overStock,
  takes: z.strictObject({ ...OneMove, why: FaultReason }),
  gives: Moved,
  refuses: ["no-such-box", "box-is-elsewhere"],
});

export const listBoxes = query({
  name: "devices.listBoxes",
  does: "List the pill boxes of my area by their numbers, or those first that somebody should look at.",
  at: "GET /boxes",
  allow: [holding("super-admin", "admin", "supervisor")],
  takes: z.strictObject({
    placeId: z.optional(PlaceId),
    state: z.optional(BoxState),
    /** The silent ones first, then those with a low battery. */
    first: z._default(z.enum(["number", "trouble"]), "number"),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    boxes: z.array(BoxRow),
    next: z.nullable(z.string()),
    /** Of each state, in this place; of all pages. */
    counts: z.array(z.object({ state: BoxState, count: z.int() })),
    silent: z.int(),
    lowBattery: z.int(),
  }),
  refuses: ["page-unknown"],
  unaudited: "It shows boxes, and nothing of who has one.",
});

export const readBox = query({
  name: "devices.readBox",
  does: "Read a box: every hand through which it went, and when it was heard from.",
  at: "GET /facilities/{placeId}/boxes/{boxId}",
  allow: overStock,
  takes: z.strictObject({ placeId: PlaceId, boxId: BoxId }),
  gives: BoxHistory,
  refuses: ["no-such-box"],
  uses: [nameMembers],
});

export const listBoxesFor = query({
  name: "devices.listBoxesFor",
  does: "List the boxes that can be given to a patient: those in stock where they are cared for.",
  at: "GET /patients/{patientId}/boxes-to-give",
  allow: treats,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ boxes: z.array(BoxRow) }),
  refuses: [],
});

export const issueBox = command({
  name: "devices.issueBox",
  does: "Give a box of the stock to a patient on treatment.",
  at: "POST /patients/{patientId}/boxes/{boxId}/issue",
  allow: treats,
  takes: z.strictObject(OfPatient),
  gives: Moved,
  refuses: ["no-such-box", "box-is-elsewhere", "has-a-box", "not-on-treatment", "erased"],
});

export const returnBox = command({
  name: "devices.returnBox",
  does: "Take a box back from its patient into the stock of where they are cared for now.",
  at: "POST /patients/{patientId}/boxes/{boxId}/return",
  allow: treats,
  takes: z.strictObject({ ...OfPatient, why: ReturnReason }),
  gives: Moved,
  refuses: ["not-their-box"],
});

export const reportFault = command({
  name: "devices.reportFault",
  does: "Say that a patient's box does not work, and take it from them.",
  at: "POST /patients/{patientId}/boxes/{boxId}/faulty",
  allow: treats,
  takes: z.strictObject({ ...OfPatient, why: FaultReason }),
  gives: Moved,
  refuses: ["not-their-box"],
});

export const recordRefill = command({
  name: "devices.recordRefill",
  does: "Say that a patient's box was filled: openings around it are no doses.",
  at: "POST /patients/{patientId}/boxes/{boxId}/refills",
  allow: treats,
  takes: z.strictObject({ patientId: PatientId, boxId: BoxId, refillId: RefillId, at: z.iso.datetime() }),
  gives: z.object({ refillId: RefillId }),
  refuses: ["not-their-box"],
});

export const withdrawRefill = command({
  name: "devices.withdrawRefill",
  does: "Take back that a box was filled.",
  at: "POST /patients/{patientId}/refills/{refillId}/withdraw",
  allow: treats,
  takes: z.strictObject({ patientId: PatientId, refillId: RefillId }),
  gives: z.object({ refillId: RefillId }),
  refuses: ["no-such-refill"],
});

export const readBoxOf = query({
  name: "devices.readBoxOf",
  does: "Read a patient's pill box: when it was heard from, its battery, and its last openings.",
  at: "GET /patients/{patientId}/box",
  allow: [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    box: z.nullable(BoxOfPatient),
    /** Those they had before, the newest first. */
    earlier: z.array(z.object({ boxId: BoxId, serial: z.string(), from: z.iso.datetime(), until: z.iso.datetime() })),
  }),
  refuses: [],
});

export const bringLog = command({
  name: "devices.bringLog",
  does: "Bring what a box noted in a file of its reader: also of a box that the patient has no more.",
  at: "POST /patients/{patientId}/boxes/{boxId}/logs",
  allow: treats,
  takes: z.strictObject({
    patientId: PatientId,
    boxId: BoxId,
    contactId: ContactId,
    /** As the file says it; null: it does not. */
    serial: z.nullable(BoxSerial),
    /** When the box was read. */
    readAt: z.iso.datetime(),
    ...Told,
  }),
  gives: Taken,
  refuses: ["not-their-box", "log-of-another-box", "log-contradicts", "read-in-the-future"],
});

export const recordContact = command({
  name: "devices.recordContact",
  does: "Take what a box tells the house by itself.",
  at: "POST /boxes/{boxId}/contacts",
  allow: [theHouse],
  takes: z.strictObject({
    boxId: BoxId,
    contactId: ContactId,
    /** By the house's clock. */
    at: z.iso.datetime(),
    /** How many entries the box says that it has; null: it sends all. */
    noted: z.nullable(z.int()),
    ...Told,
  }),
  gives: Taken,
  refuses: ["no-such-box"],
});
