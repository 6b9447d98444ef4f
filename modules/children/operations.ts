import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, overAll, theHouse } from "../../foundation/permission.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { ChildId, ChildIdentity } from "./child.ts";
import { ChildConsent } from "./consent.ts";
import { EndingReason } from "./ending.ts";
import { comparedAtOnce, SimilarFound, Sought, TakenIn } from "./from-register.ts";
import { HomeMarking } from "./marked-home.ts";
import { carriesChild, findsChildren, overChild } from "./rules.ts";
import { ChildCard, ChildRow, ChildShown, UncarriedRow } from "./shown.ts";

/** Who reads a child's record: those over the facility, and the worker who carries the child. */
const readers = [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")] as const;
/** Who writes into it (T3: admin, PHC worker). */
const writers = [overChild("childId", "admin"), carriesChild("childId", "worker")] as const;

const RowId = idOf("RowId");
/** Why a child is not registered, whoever does it. */
const notRegistered = [
  "already-registered",
  "looks-like-another",
  "not-born-yet",
  "not-a-child",
  "not-a-facility",
  "no-such-worker",
] as const;

export const registerChild = command({
  name: "children.registerChild",
  does: "Register a child, who may have no name yet: who they are, who brings them up, and that those agree.",
  at: "POST /children",
  allow: [over("placeId", "worker", "admin")],
  takes: z.strictObject({
    childId: ChildId,
    /** The facility that cares for them from now on. */
    placeId: PlaceId,
    identity: ChildIdentity,
    consent: ChildConsent,
    /** Who carries the child; null: whoever registers, where that is a worker, and nobody yet otherwise. */
    workerId: z.nullable(MemberId),
    /** Were those who look like this child looked at, and is it none of them? */
    similar: z.enum(["not-looked-at", "looked-at-and-new"]),
    /** The day on which it was asked, by the clock of who asked. */
    on: CalendarDay,
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["day-not-begun", ...notRegistered],
  offline: true,
  uses: [findOpenPlace],
});

export const takeInChild = command({
  name: "children.takeInChild",
  does: "Register a child from a register that was kept before. Nobody was asked yet, so no consent is written down.",
  at: "POST /children/from-register",
  allow: [theHouse],
  takes: TakenIn,
  gives: z.object({ childId: ChildId }),
  refuses: notRegistered,
  uses: [findOpenPlace],
});

export const findSimilarChildren = query({
  name: "children.findSimilarChildren",
  does: "Is a child registered already who looks like this one?",
  at: "POST /children/similar",
  allow: [holding("worker", "admin")],
  takes: z.strictObject({ identity: Sought }),
  gives: SimilarFound,
  refuses: [],
  uses: [nameMembers],
});

export const compareChildren = query({
  name: "children.compareChildren",
  does: "Which children look like each of these, for whoever brings a register in: those whom the asker may see, and how many beside.",
  at: "POST /children/compared",
  allow: [theHouse],
  takes: z.strictObject({ sought: z.array(Sought).check(z.maxLength(comparedAtOnce)) }),
  /** In the places of those who were asked about. */
  gives: z.object({ found: z.array(SimilarFound) }),
  refuses: [],
  uses: [nameMembers],
});

export const findChildren = query({
  name: "children.findChildren",
  does: "List the children whom I may see, the newest first, or find one by their name, their mother's or a phone.",
  at: "POST /children/find",
  allow: [findsChildren],
  takes: z.strictObject({
    /** A name in either script, or a phone number. */
    search: z.optional(z.string().check(z.maxLength(80))),
    childIds: z.optional(z.array(ChildId).check(z.maxLength(100))),
    /** Only those whom this worker carries. */
    workerId: z.optional(MemberId),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ children: z.array(ChildRow), next: z.nullable(z.string()) }),
  refuses: ["page-unknown"],
  uses: [nameMembers],
});

export const listUncarried = query({
  name: "children.listUncarried",
  does: "List the children who have no place in a worker's caseload, whoever waits longest first.",
  at: "GET /children/uncarried",
  allow: [holding("admin", "supervisor")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ children: z.array(UncarriedRow), total: z.int(), next: z.nullable(z.string()) }),
  refuses: ["page-unknown"],
  uses: [nameMembers],
});

export const listCarriers = query({
  name: "children.listCarriers",
  does: "List the workers of a place and how many children each carries, the one with the most room first.",
  at: "GET /places/{placeId}/carriers",
  allow: [over("placeId", "admin", "supervisor")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({
    atMost: z.int(),
    carriers: z.array(z.object({ memberId: MemberId, name: z.string(), carried: z.int() })),
  }),
  refuses: [],
  uses: [nameMembers],
});

export const readMeter = query({
  name: "children.readMeter",
  does: "How many children I carry, how many more I may, and how many I brought who wait for a worker.",
  at: "GET /caseload/meter",
  allow: [holding("worker")],
  takes: z.strictObject({}),
  gives: z.object({ carried: z.int(), atMost: z.int(), waiting: z.int() }),
  refuses: [],
});

export const readChild = query({
  name: "children.readChild",
  does: "Read who a child is, with what was corrected, what was agreed to, and who carries them.",
  at: "GET /children/{childId}",
  allow: readers,
  takes: z.strictObject({ childId: ChildId }),
  gives: ChildShown,
  refuses: ["erased"],
  uses: [nameMembers],
});

export const readChildCards = query({
  name: "children.readChildCards",
  does: "Read how the children whom I carry are called, found and reached: what a worker's phone keeps.",
  at: "POST /children/cards",
  allow: [holding("worker")],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(100)) }),
  /** Whoever I do not carry, or was erased, is missing. */
  gives: z.object({ children: z.array(ChildCard) }),
  refuses: [],
});

/** As many as a session is worked out for: ten workers with fifty children each, and as many again. */
export const rowsAtOnce = 1000;

export const readChildRows = query({
  name: "children.readChildRows",
  does: "Read how these children are called, where they live and who carries them, for a list of another subject.",
  at: "POST /children/rows",
  allow: [theHouse],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(rowsAtOnce)) }),
  /** Whoever was erased is missing. */
  gives: z.object({ children: z.array(ChildRow) }),
  refuses: [],
  uses: [nameMembers],
});

export const correctChild = command({
  name: "children.correctChild",
  does: "Name a child, or correct or complete who they are; what stood there before stays readable.",
  at: "POST /children/{childId}/identity",
  allow: writers,
  takes: z.strictObject({
    childId: ChildId,
    correctionId: RowId,
    /** What stood there when it was read; nobody writes over a newer correction. */
    insteadOf: z.iso.datetime(),
    identity: ChildIdentity,
    why: z.enum(["was-wrong", "has-changed", "learnt-more"]),
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "changed-meanwhile", "not-born-yet", "not-a-child"],
  offline: true,
});

export const recordChildConsent = command({
  name: "children.recordChildConsent",
  does: "Record what is agreed to for a child from now on, or no longer; what was said before stays readable.",
  at: "POST /children/{childId}/consents",
  allow: writers,
  takes: z.strictObject({ childId: ChildId, consentId: RowId, consent: ChildConsent, on: CalendarDay }),
  gives: z.object({ consentId: RowId }),
  refuses: ["day-not-begun", "erased"],
  offline: true,
});

export const markHome = command({
  name: "children.markHome",
  does: "Say where the home of a child is whom I carry, for whoever has to find it; or that nobody is to be told any more.",
  at: "POST /children/{childId}/home",
  allow: [carriesChild("childId", "worker")],
  takes: HomeMarking,
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "day-not-begun", "already-added"],
  offline: true,
});

export const giveChild = command({
  name: "children.giveChild",
  does: "Have a worker carry a child in their caseload; whoever carried them before does so no longer.",
  at: "POST /children/{childId}/worker",
  allow: [overChild("childId", "admin", "supervisor")],
  takes: z.strictObject({ childId: ChildId, carryId: RowId, workerId: MemberId }),
  gives: z.object({ carryId: RowId }),
  refuses: ["erased", "no-such-worker", "works-elsewhere", "caseload-full", "cared-for-elsewhere", "care-ended"],
});

export const endCare = command({
  name: "children.endCare",
  does: "Say that a child's care here has ended, and why. Their place among the worker's fifty is free at once.",
  at: "POST /children/{childId}/end",
  allow: writers,
  takes: z.strictObject({
    childId: ChildId,
    endingId: RowId,
    why: EndingReason,
    /** The day they died, moved or were last here. */
    on: CalendarDay,
    /** Where they went, or what was said. */
    words: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "day-not-begun", "before-birth", "care-ended", "already-added"],
  offline: true,
});

export const endAsSame = command({
  name: "children.endAsSame",
  does: "Say that a child was entered twice: this record ends, and what stands in it is counted with the other one.",
  at: "POST /children/{childId}/same",
  allow: [overChild("childId", "admin")],
  takes: z.strictObject({
    childId: ChildId,
    endingId: RowId,
    /** The record that is kept. */
    sameAs: ChildId,
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "no-such-child", "care-ended", "already-added"],
});

export const reopenCare = command({
  name: "children.reopenCare",
  does: "Say that a child's care goes on: with whoever carried them, or in the review list where there is no room.",
  at: "POST /children/{childId}/reopen",
  allow: writers,
  takes: z.strictObject({ childId: ChildId, endingId: RowId }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "not-ended", "already-added"],
});

export const leaveChildren = command({
  name: "children.leaveChildren",
  does: "A worker carries those children no longer whose facility lies in no area where they are a worker now.",
  at: "POST /members/{memberId}/leave-children",
  allow: [theHouse],
  takes: z.strictObject({ memberId: MemberId }),
  gives: z.object({ left: z.int() }),
  refuses: [],
});

export const eraseChild = command({
  name: "children.eraseChild",
  does: "Destroy a child's key: their name, family, phone, address and every word about them are readable to nobody any more.",
  at: "POST /children/{childId}/erase",
  allow: [overAll("super-admin")],
  takes: z.strictObject({ childId: ChildId, because: z.enum(["asked-for-it", "registered-by-mistake"]) }),
  gives: z.object({ childId: ChildId }),
  refuses: ["no-such-child"],
});
