import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { ChildBorn, ChildId } from "../children/child.ts";
import { findChildren, rowsAtOnce } from "../children/operations.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { By } from "../staff/who-wrote.ts";
import { nameMembers } from "../staff/operations.ts";
import { aefiFields, AefiId, AefiWords, saysSomething } from "./aefi.ts";
import { followUps } from "./aefi-steps.ts";
import { DoseId, DoseSaid, notGivenReasons, Schedule, takenBackReasons, Vaccine } from "./dose.ts";
import { AefiRow, AefiShown, ImmunizationCard, ImmunizationShown, StopDecision, stopDecisions } from "./shown.ts";

const readers = [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")] as const;
/** Who vaccinates writes it down (T10); whoever supervises looks. */
const vaccinator = [carriesChild("childId", "worker")] as const;

const RowId = idOf("RowId");
/** More than a child is ever given on one day, and enough for a whole card. */
const atOnce = 60;

export const recordDoses = command({
  name: "immunization.recordDoses",
  does: "Write down the doses that a child was given, now or as a card or register shows it.",
  at: "POST /children/{childId}/doses",
  allow: vaccinator,
  takes: z.strictObject({
    childId: ChildId,
    doses: z.array(DoseSaid).check(z.minLength(1), z.maxLength(atOnce)),
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "day-not-begun", "before-birth", "already-added"],
  offline: true,
});

export const recordFromRegister = command({
  name: "immunization.recordFromRegister",
  does: "Write down the doses that a register shows of a child, under the name of whoever brings it in.",
  at: "POST /children/{childId}/doses/from-register",
  allow: [theHouse],
  takes: z.strictObject({
    childId: ChildId,
    doses: z.array(DoseSaid).check(z.minLength(1), z.maxLength(atOnce)),
    by: MemberId,
  }),
  gives: z.object({ childId: ChildId }),
  refuses: ["erased", "day-not-begun", "before-birth", "already-added"],
});

export const takeBackFromRegister = command({
  name: "immunization.takeBackFromRegister",
  does: "Take back the doses that came in with a register, since that import was taken back.",
  at: "POST /children/{childId}/doses/from-register/taken-back",
  allow: [theHouse],
  takes: z.strictObject({ childId: ChildId, doseIds: z.array(DoseId).check(z.maxLength(atOnce)), by: MemberId }),
  gives: z.object({ taken: z.int() }),
  refuses: [],
});

export const takeBackDose = command({
  name: "immunization.takeBackDose",
  does: "Say that a dose that stands there is wrong: it stays readable, and counts no more.",
  at: "POST /children/{childId}/doses/{doseId}/taken-back",
  allow: vaccinator,
  takes: z.strictObject({
    childId: ChildId,
    doseId: DoseId,
    takenBackId: RowId,
    why: z.enum(takenBackReasons),
  }),
  gives: z.object({ doseId: DoseId }),
  refuses: ["no-such-dose", "withdrawn-already"],
  offline: true,
});

export const recordNotGiven = command({
  name: "immunization.recordNotGiven",
  does: "Say why vaccines that were due were not given.",
  at: "POST /children/{childId}/not-given",
  allow: vaccinator,
  takes: z.strictObject({
    childId: ChildId,
    notGivenId: RowId,
    vaccines: z.array(Vaccine).check(z.minLength(1), z.maxLength(20)),
    on: CalendarDay,
    why: z.enum(notGivenReasons),
  }),
  gives: z.object({ notGivenId: RowId }),
  refuses: ["erased", "day-not-begun", "already-added"],
  offline: true,
});

export const chooseSchedule = command({
  name: "immunization.chooseSchedule",
  does: "Plan a child by another schedule from now on; what was given is judged anew by it.",
  at: "POST /children/{childId}/schedule",
  allow: [overChild("childId", "admin", "doctor"), ...vaccinator],
  takes: z.strictObject({ childId: ChildId, choiceId: RowId, schedule: Schedule }),
  gives: z.object({ choiceId: RowId }),
  refuses: ["erased", "already-added"],
});

export const setJapaneseEncephalitis = command({
  name: "immunization.setJapaneseEncephalitis",
  does: "Say whether the children of a district are given the vaccine against Japanese encephalitis.",
  at: "POST /places/{placeId}/japanese-encephalitis",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({ placeId: PlaceId, ruleId: RowId, endemic: z.boolean() }),
  gives: z.object({ ruleId: RowId }),
  refuses: ["not-a-district", "already-added"],
});

export const readJapaneseEncephalitis = query({
  name: "immunization.readJapaneseEncephalitis",
  does: "Are the children of a district given the vaccine against Japanese encephalitis? Nobody has said so: no.",
  at: "GET /places/{placeId}/japanese-encephalitis",
  allow: [over("placeId", "admin", "doctor", "supervisor")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({ endemic: z.boolean(), since: z.nullable(CalendarDay) }),
  refuses: [],
});

export const readImmunization = query({
  name: "immunization.readImmunization",
  does: "Read what a child was given and by what it is known, what was taken back, and by which schedule they are planned.",
  at: "GET /children/{childId}/immunization",
  allow: readers,
  takes: z.strictObject({ childId: ChildId }),
  gives: ImmunizationShown,
  refuses: ["erased"],
  uses: [nameMembers],
});

export const readImmunizationCards = query({
  name: "immunization.readImmunizationCards",
  does: "Read the doses of the children whom I carry: what a worker's phone plans by.",
  at: "POST /children/immunization-cards",
  allow: [holding("worker")],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(100)) }),
  gives: z.object({
    /** Whoever I do not carry is missing. */
    cards: z.array(z.extend(ImmunizationCard, { childId: ChildId })),
  }),
  refuses: [],
});

export const reportAefi = command({
  name: "immunization.reportAefi",
  does: "Report something untoward that a child had after vaccines. A severe or serious one waits for the medical officer at once.",
  at: "POST /children/{childId}/aefi",
  allow: [overChild("childId", "admin", "doctor"), ...vaccinator],
  takes: z
    .strictObject({ childId: ChildId, aefiId: AefiId, ...aefiFields })
    .check(z.refine(saysSomething, { path: ["seen"] })),
  gives: z.object({ aefiId: AefiId }),
  refuses: ["erased", "no-such-dose", "day-not-begun", "before-the-dose", "already-added"],
  offline: true,
});

export const lookAtAefi = command({
  name: "immunization.lookAtAefi",
  does: "Say as the medical officer that a severe or serious event was seen, and what was done.",
  at: "POST /children/{childId}/aefi/{aefiId}/look",
  allow: [overChild("childId", "doctor")],
  takes: z.strictObject({ childId: ChildId, aefiId: AefiId, stepId: RowId, words: z.nullable(AefiWords) }),
  gives: z.object({ aefiId: AefiId }),
  refuses: ["erased", "no-such-aefi", "done-already"],
});

export const followUpAefi = command({
  name: "immunization.followUpAefi",
  does: "Say that the district has a severe or serious event, that a form of its investigation was sent, or that it is closed.",
  at: "POST /children/{childId}/aefi/{aefiId}/steps",
  allow: [overChild("childId", "admin", "doctor")],
  takes: z
    .strictObject({
      childId: ChildId,
      aefiId: AefiId,
      stepId: RowId,
      step: z.enum(followUps),
      /** The number under which the district follows it, as SAFE-VAC gives it. */
      caseId: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))),
      words: z.nullable(AefiWords),
    })
    .check(z.refine(({ step, words }) => step !== "closed" || words !== null, { path: ["words"] })),
  gives: z.object({ aefiId: AefiId }),
  refuses: ["erased", "no-such-aefi", "done-already", "closed-already"],
});

export const decideStop = command({
  name: "immunization.decideStop",
  does: "Decide as the medical officer whether a vaccine may be given after what happened, or not again.",
  at: "POST /children/{childId}/stops",
  allow: [overChild("childId", "doctor")],
  takes: z.strictObject({
    childId: ChildId,
    decisionId: RowId,
    vaccine: Vaccine,
    decision: z.enum(stopDecisions),
    /** The events that were looked at; it holds for these. */
    saw: z.array(AefiId).check(z.maxLength(50)),
    words: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  }),
  gives: z.object({ decisionId: RowId }),
  refuses: ["erased", "no-such-aefi", "already-added"],
});

export const readAefis = query({
  name: "immunization.readAefis",
  does: "Read what a child had after vaccines, what followed, and what was decided about the vaccines.",
  at: "GET /children/{childId}/aefi",
  allow: readers,
  takes: z.strictObject({ childId: ChildId }),
  gives: z.object({
    now: z.iso.datetime(),
    /** The newest first. */
    aefis: z.array(AefiShown),
    decisions: z.array(z.extend(StopDecision, { words: z.string(), by: By, at: z.iso.datetime() })),
  }),
  refuses: ["erased"],
  uses: [nameMembers],
});

export const listAefis = query({
  name: "immunization.listAefis",
  does: "List what children of my area had after vaccines: those that wait first, by their next deadline.",
  at: "GET /aefi",
  allow: [holding("admin", "doctor", "supervisor")],
  takes: z.strictObject({
    /** `open`: severe or serious, and not closed. */
    which: z._default(z.enum(["open", "closed", "minor"]), "open"),
    /** Only those after a dose of this batch. */
    batch: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    now: z.iso.datetime(),
    aefis: z.array(AefiRow),
    /** How many are open, and how many of these no medical officer has seen. */
    counts: z.object({ open: z.int(), unseen: z.int() }),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findChildren],
});

export const readImmunizationFacts = query({
  name: "immunization.readImmunizationFacts",
  does: "Read by what these children are planned, for a list of another subject.",
  at: "POST /children/immunization-facts",
  allow: [theHouse],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(rowsAtOnce)) }),
  gives: z.object({
    /** Whoever was erased is missing. */
    children: z.array(
      z.object({
        childId: ChildId,
        sex: Sex,
        born: z.pick(ChildBorn, { day: true }),
        immunization: ImmunizationCard,
      }),
    ),
  }),
  refuses: [],
});

export const readGivenOn = query({
  name: "immunization.readGivenOn",
  does: "Read what these members wrote down as given on a day by themselves, and what they did not give and why.",
  at: "POST /immunization/given-on",
  allow: [theHouse],
  takes: z.strictObject({ on: CalendarDay, memberIds: z.array(MemberId).check(z.maxLength(100)) }),
  gives: z.object({
    given: z.array(z.object({ doseId: DoseId, childId: ChildId, by: MemberId })),
    notGiven: z.array(z.object({ childId: ChildId, vaccine: Vaccine, why: z.enum(notGivenReasons), by: MemberId })),
  }),
  refuses: [],
});
