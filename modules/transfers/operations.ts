import * as z from "zod/mini";
import { Role } from "../../foundation/actor.ts";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, overAll, theHouse } from "../../foundation/permission.ts";
import { openAccount } from "../access/operations.ts";
import { Password, SignInNamePart } from "../access/sign-in-name.ts";
import { raise, takeDown } from "../alerts/operations.ts";
import { leaveChildren } from "../children/operations.ts";
import { readGate } from "../diagnosis/operations.ts";
import { labelPatients, leavePatients, moveCare } from "../people/operations.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { Facility } from "../people/shown.ts";
import { findOpenPlace, markClosed, NewOrganisation, openOrganisation } from "../places/operations.ts";
import { OrganisationId, PlaceId, PlaceKind } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { AssignmentId, MemberId, MemberName } from "../staff/member.ts";
import { addMember, endAssignment, giveRole, nameMembers } from "../staff/operations.ts";
import { overMember } from "../staff/rules.ts";
import { ReferredFor, SendingId, SendingRefusal, TransferReason, Words } from "./sending.ts";
import { SendingOnChart, SendingRow, Summary } from "./shown.ts";

/** Those who answer for a patient; a worker looks after them and sends nobody on. */
const sends = [overPatient("patientId", "doctor", "supervisor")] as const;
/** Those who answer for the place to which somebody is sent. */
const receives = [over("toId", "doctor", "supervisor")] as const;

const Sent = { patientId: PatientId, sendingId: SendingId, note: z.nullable(Words) };
const given = z.object({ sendingId: SendingId });
const cursor = z.optional(z.string().check(z.maxLength(200)));
const limit = z._default(z.int().check(z.minimum(1), z.maximum(100)), 50);

export const askTransfer = command({
  name: "transfers.askTransfer",
  does: "Ask another facility to care for a patient from now on; until it accepts, this one does.",
  at: "POST /patients/{patientId}/transfers",
  allow: sends,
  takes: z.strictObject({ ...Sent, toId: PlaceId, why: TransferReason }),
  gives: given,
  refuses: ["erased", "cared-for-elsewhere", "cared-for-there", "not-a-facility", "on-the-way-already"],
  uses: [findOpenPlace],
});

export const askReferral = command({
  name: "transfers.askReferral",
  does: "Send a patient to a facility for one thing that it offers; who cares for them stays as it is.",
  at: "POST /patients/{patientId}/referrals",
  allow: sends,
  takes: z.strictObject({ ...Sent, toId: PlaceId, why: ReferredFor }),
  gives: given,
  refuses: ["erased", "cared-for-elsewhere", "not-a-facility", "not-offered-there", "on-the-way-already"],
  uses: [findOpenPlace],
});

export const sendOut = command({
  name: "transfers.sendOut",
  does: "Say that a patient goes to somebody outside the organisation; their treatment stays open until its outcome is known.",
  at: "POST /patients/{patientId}/sent-out",
  allow: sends,
  takes: z.strictObject({ ...Sent, destination: Words, why: TransferReason }),
  gives: given,
  refuses: ["erased", "cared-for-elsewhere", "on-the-way-already"],
});

export const withdrawSending = command({
  name: "transfers.withdrawSending",
  does: "Want it no more, or learn that they did not go.",
  at: "POST /patients/{patientId}/sendings/{sendingId}/withdraw",
  allow: sends,
  takes: z.strictObject({ patientId: PatientId, sendingId: SendingId }),
  gives: given,
  refuses: ["no-such-sending", "waits-no-more"],
  uses: [takeDown],
});

export const confirmArrival = command({
  name: "transfers.confirmArrival",
  does: "Say that a patient who went out of the organisation arrived there, and from whom that is known.",
  at: "POST /patients/{patientId}/sendings/{sendingId}/arrival",
  allow: sends,
  takes: z.strictObject({ patientId: PatientId, sendingId: SendingId, answer: Words }),
  gives: given,
  refuses: ["no-such-sending", "waits-no-more", "erased"],
  uses: [takeDown],
});

export const acceptTransfer = command({
  name: "transfers.acceptTransfer",
  does: "Take a patient over: from this moment this facility cares for them, and the one that sent them sees them no more.",
  at: "POST /places/{toId}/transfers/{sendingId}/accept",
  allow: receives,
  takes: z.strictObject({
    toId: PlaceId,
    sendingId: SendingId,
    /** Who looks after them here; null: nobody yet, and they stand in the list of those. */
    workerId: z.nullable(MemberId),
  }),
  gives: z.object({ patientId: PatientId }),
  refuses: [
    "no-such-sending",
    "waits-no-more",
    "asked-by-you",
    "erased",
    "not-a-facility",
    "cared-for-elsewhere",
    "no-such-worker",
  ],
  uses: [moveCare, takeDown],
});

export const refuseSending = command({
  name: "transfers.refuseSending",
  does: "Say that a patient who was sent here is not taken over, or nothing is done for them, and why.",
  at: "POST /places/{toId}/sendings/{sendingId}/refuse",
  allow: receives,
  takes: z.strictObject({ toId: PlaceId, sendingId: SendingId, why: SendingRefusal, answer: z.nullable(Words) }),
  gives: given,
  refuses: ["no-such-sending", "waits-no-more", "erased"],
  uses: [takeDown],
});

export const answerReferral = command({
  name: "transfers.answerReferral",
  does: "Say what was done for a patient who was sent here for one thing.",
  at: "POST /places/{toId}/referrals/{sendingId}/answer",
  allow: receives,
  takes: z.strictObject({ toId: PlaceId, sendingId: SendingId, answer: Words }),
  gives: given,
  refuses: ["no-such-sending", "waits-no-more", "erased"],
  uses: [takeDown],
});

export const readSending = query({
  name: "transfers.readSending",
  does: "Read, while it waits, who was sent here, for what, and where their treatment stands.",
  at: "GET /places/{toId}/sendings/{sendingId}",
  allow: receives,
  takes: z.strictObject({ toId: PlaceId, sendingId: SendingId }),
  gives: z.object({ ...SendingRow.shape, note: z.nullable(z.string()), summary: Summary }),
  refuses: ["no-such-sending", "waits-no-more", "erased"],
  uses: [labelPatients, nameMembers, readGate],
});

export const listSendings = query({
  name: "transfers.listSendings",
  does: "Who is sent to a place of mine, or from one, those that wait longest first; or what came of those whom I sent in the last 30 days.",
  at: "GET /sendings",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({
    which: z._default(z.enum(["in", "out", "ended"]), "in"),
    after: cursor,
    limit,
  }),
  gives: z.object({
    today: CalendarDay,
    /** Of all pages. */
    counts: z.object({ in: z.int(), out: z.int(), ended: z.int() }),
    sendings: z.array(SendingRow),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [labelPatients, nameMembers],
});

export const readSendings = query({
  name: "transfers.readSendings",
  does: "Read where a patient was sent on to, the newest first, and what came of it.",
  at: "GET /patients/{patientId}/sendings",
  allow: [...sends, looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ sendings: z.array(SendingOnChart) }),
  refuses: [],
  uses: [nameMembers],
});

export const listAlone = query({
  name: "transfers.listAlone",
  does: "Whom in my area no worker looks after by name, those for the longest first; whose treatment is closed is not among them.",
  at: "GET /patients/alone",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({ after: cursor, limit }),
  gives: z.object({
    patients: z.array(
      z.object({
        patientId: PatientId,
        name: z.string(),
        sex: Sex,
        age: z.int(),
        facility: Facility,
        /** Since when nobody does. */
        since: CalendarDay,
      }),
    ),
    today: CalendarDay,
    total: z.int(),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [labelPatients],
});

export const moveMember = command({
  name: "transfers.moveMember",
  does: "Move a member to another place or role in one turn; whom they looked after where they are a worker no more waits for another name.",
  at: "POST /members/{memberId}/move",
  allow: [overMember("memberId", "super-admin", "admin")],
  takes: z.strictObject({
    memberId: MemberId,
    /** The role that ends; null: they held none. */
    endsId: z.nullable(AssignmentId),
    /** The role that begins. */
    assignmentId: AssignmentId,
    role: Role,
    placeId: z.nullable(PlaceId),
  }),
  /** How many patients they looked after no longer, and how many of those nobody does now. */
  gives: z.object({ assignmentId: AssignmentId, left: z.int(), alone: z.int() }),
  refuses: ["no-such-assignment", "role-not-yours-to-give", "no-such-place", "already-given"],
  uses: [giveRole, endAssignment, leavePatients, leaveChildren],
});

export const readPlace = query({
  name: "transfers.readPlace",
  does: "Read who works at a place and what is left there for somebody to do: what stands against closing it.",
  at: "GET /places/{placeId}/in-use",
  allow: [over("placeId", "super-admin", "admin", "doctor", "supervisor")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({
    kind: PlaceKind,
    closed: z.boolean(),
    patients: z.int(),
    children: z.int(),
    /** On their way to it. */
    coming: z.int(),
    /** Waiting for it as a laboratory. */
    tests: z.int(),
    /** Pill boxes in its cupboard, faulty ones too. */
    boxes: z.int(),
    /** Open places that lie in it. */
    inside: z.int(),
    staff: z.array(z.object({ memberId: MemberId, name: z.string(), assignmentId: AssignmentId, role: Role })),
  }),
  refuses: ["no-such-place"],
  uses: [nameMembers],
});

export const foundOrganisation = command({
  name: "transfers.foundOrganisation",
  does: "Open an organisation of its own, with its first super admin, who signs in with a first password.",
  at: "POST /organisations",
  allow: [overAll("super-admin")],
  takes: z.strictObject({
    organisationId: OrganisationId,
    ...NewOrganisation,
    first: z.strictObject({ memberId: MemberId, name: MemberName, signInName: SignInNamePart, password: Password }),
  }),
  gives: z.object({ organisationId: OrganisationId }),
  refuses: ["handle-taken", "no-such-time-zone"],
  uses: [openOrganisation, addMember, openAccount],
  repeat: "free",
  crosses: true,
});

export const closePlace = command({
  name: "transfers.closePlace",
  does: "Close a place in which nobody is left: no patient, nobody on their way to it, no test, no pill box, no member, no open place.",
  at: "POST /places/{placeId}/close",
  allow: [over("placeId", "super-admin", "admin")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["no-such-place", "place-closed", "places-in-it", "still-in-use"],
  uses: [markClosed],
});

export const raiseLate = command({
  name: "transfers.raiseLate",
  does: "Have whoever waits for an answer for more than 7 days wait for a doctor. For the house's nightly round.",
  at: "POST /sendings/raise-late",
  allow: [theHouse],
  takes: z.strictObject({ after: z.optional(SendingId) }),
  gives: z.object({ next: z.nullable(SendingId) }),
  refuses: [],
  uses: [raise],
});
