import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, overAll, theHouse } from "../../foundation/permission.ts";
import { PlaceId } from "../places/place.ts";
import { findOpenPlace } from "../places/operations.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { BodyMeasures } from "./body-measures.ts";
import { Consent, ConsentPurpose } from "./consent.ts";
import { DiseaseHistory } from "./disease-history.ts";
import { Identity, PatientId, Sex } from "./patient.ts";
import { looksAfter, overPatient, theirPhone } from "./rules.ts";
import { Contact, Facility, PatientShown } from "./shown.ts";
import { SymptomAnswers, symptomScreen } from "./symptom-screen.ts";

/** Who treats: a doctor and a supervisor of the area, and the worker who looks after this very patient. */
const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
/** Who writes into the record: of those, all but the supervisor. */
const writers = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

const RowId = idOf("RowId");

export const registerPatient = command({
  name: "people.registerPatient",
  does: "Register somebody who may have TB: who they are, what they feel, and that they agree.",
  at: "POST /patients",
  allow: [over("placeId", "worker", "doctor")],
  takes: z.strictObject({
    patientId: PatientId,
    /** The facility that cares for them from now on. */
    placeId: PlaceId,
    identity: Identity,
    symptoms: z.strictObject({ version: z.literal(symptomScreen.version), answers: SymptomAnswers }),
    body: z.nullable(BodyMeasures),
    history: DiseaseHistory,
    consent: Consent,
    /** Were those who look like this person looked at, and is it none of them? */
    similar: z.enum(["not-looked-at", "looked-at-and-new"]),
    /** The day on which it was asked, by the clock of who asked. */
    on: CalendarDay,
  }),
  gives: z.object({ patientId: PatientId }),
  refuses: [
    "already-registered",
    "looks-like-another",
    "guardian-needed",
    "guardian-must-agree",
    "day-not-begun",
    "not-a-facility",
  ],
  offline: true,
  uses: [findOpenPlace],
});

export const findSimilar = query({
  name: "people.findSimilar",
  does: "Is somebody registered already who looks like this person?",
  at: "POST /patients/similar",
  allow: [holding("worker", "doctor")],
  takes: z.strictObject({ identity: z.pick(Identity, { name: true, sex: true, born: true, phone: true }) }),
  gives: z.object({
    /** Those whom the asker may see. */
    seen: z.array(
      z.object({
        patientId: PatientId,
        name: z.string(),
        sex: Sex,
        age: z.int(),
        village: z.string(),
        facility: z.nullable(Facility),
        because: z.array(z.enum(["same-phone", "same-name", "name-sounds-alike", "same-age"])),
      }),
    ),
    /** How many there are beside whom the asker may not see: same phone, name and age. Nothing more is said of them. */
    elsewhere: z.int(),
  }),
  refuses: [],
});

const PatientRow = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.int(),
  /** Only for those who treat: a laboratory has no need of it. */
  village: z.nullable(z.string()),
  facility: z.nullable(Facility),
  registeredOn: CalendarDay,
});

export const findPatients = query({
  name: "people.findPatients",
  does: "List the patients whom I may see, the newest first, or find one by name or phone.",
  at: "POST /patients/find",
  allow: [holding("doctor", "supervisor", "worker", "lab")],
  takes: z.strictObject({
    /** A name in either script, or a phone number. */
    search: z.optional(z.string().check(z.maxLength(80))),
    patientIds: z.optional(z.array(PatientId).check(z.maxLength(100))),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ patients: z.array(PatientRow), next: z.nullable(z.string()) }),
  refuses: ["page-unknown"],
});

export const labelPatients = query({
  name: "people.labelPatients",
  does: "What stands on the label of a specimen of these patients: name, sex, age. For another module to ask, which has decided who may see it.",
  at: "POST /patients/labels",
  allow: [theHouse],
  takes: z.strictObject({ patientIds: z.array(PatientId).check(z.maxLength(100)) }),
  gives: z.object({
    patients: z.array(z.object({ patientId: PatientId, name: z.string(), sex: Sex, age: z.int() })),
  }),
  refuses: [],
});

export const readLooks = query({
  name: "people.readLooks",
  does: "Who looked at a patient's record, or changed it, and when: the newest first. What the house does by the clock is not in it.",
  at: "GET /patients/{patientId}/looks",
  allow: [overPatient("patientId", "doctor", "supervisor")],
  takes: z.strictObject({ patientId: PatientId, after: z.optional(z.string().check(z.maxLength(200))) }),
  gives: z.object({
    looks: z.array(
      z.object({
        at: z.iso.datetime(),
        /** As "treatment.closeTreatment". */
        operation: z.string(),
        /** Both null, and not the patient: somebody who left. */
        by: By,
        bySelf: z.boolean(),
        refused: z.boolean(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [nameMembers],
});

export const readContacts = query({
  name: "people.readContacts",
  does: "Read how those whom I look after are called, found and reached: what a worker's phone keeps.",
  at: "POST /patients/contacts",
  allow: [holding("worker")],
  takes: z.strictObject({ patientIds: z.array(PatientId).check(z.maxLength(100)) }),
  gives: z.object({
    /** Whoever I do not look after, or was erased, is missing. */
    contacts: z.array(Contact),
  }),
  refuses: [],
});

export const readPatient = query({
  name: "people.readPatient",
  does: "Read who a patient is: identity with its corrections, symptoms, measures, history, consent, who looks after them.",
  at: "GET /patients/{patientId}",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: PatientShown,
  refuses: ["erased"],
  uses: [nameMembers],
});

export const correctIdentity = command({
  name: "people.correctIdentity",
  does: "Correct or complete who a patient is; what stood there before stays readable.",
  at: "POST /patients/{patientId}/identity",
  allow: writers,
  takes: z.strictObject({
    patientId: PatientId,
    correctionId: RowId,
    /** What stood there when it was read; nobody writes over a newer correction. */
    insteadOf: z.iso.datetime(),
    identity: Identity,
    why: z.enum(["was-wrong", "has-changed", "learnt-more"]),
  }),
  gives: z.object({ patientId: PatientId }),
  refuses: ["erased", "changed-meanwhile", "guardian-needed"],
  offline: true,
});

export const recordMeasures = command({
  name: "people.recordMeasures",
  does: "Record a patient's weight or height.",
  at: "POST /patients/{patientId}/measures",
  allow: writers,
  takes: z.strictObject({ patientId: PatientId, measureId: RowId, on: CalendarDay, body: BodyMeasures }),
  gives: z.object({ measureId: RowId }),
  refuses: ["day-not-begun", "erased"],
  offline: true,
});

export const recordHistory = command({
  name: "people.recordHistory",
  does: "Record what a patient lived through and lives with; what stood there before stays.",
  at: "POST /patients/{patientId}/history",
  allow: writers,
  takes: z.strictObject({ patientId: PatientId, historyId: RowId, history: DiseaseHistory }),
  gives: z.object({ historyId: RowId }),
  refuses: ["erased"],
  offline: true,
});

export const recordConsent = command({
  name: "people.recordConsent",
  does: "Record what a patient agrees to from now on, or agrees to no longer; what they said before stays readable.",
  at: "POST /patients/{patientId}/consents",
  allow: writers,
  takes: z.strictObject({ patientId: PatientId, consentId: RowId, consent: Consent, on: CalendarDay }),
  gives: z.object({ consentId: RowId }),
  refuses: ["day-not-begun", "guardian-must-agree", "erased"],
  offline: true,
});

export const readMyself = query({
  name: "people.readMyself",
  does: "What a patient is called, and what they agreed to: for their own phone.",
  at: "GET /patients/{patientId}/myself",
  allow: [theirPhone("patientId")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    /** The first word of their name: enough to greet somebody, too little to find them. */
    calledBy: z.string(),
    agreedTo: z.array(ConsentPurpose),
  }),
  refuses: ["erased"],
});

export const assignWorker = command({
  name: "people.assignWorker",
  does: "Have a worker look after a patient.",
  at: "POST /patients/{patientId}/workers",
  allow: [overPatient("patientId", "doctor", "supervisor")],
  takes: z.strictObject({ patientId: PatientId, careId: RowId, memberId: MemberId }),
  gives: z.object({ careId: RowId }),
  refuses: ["no-such-worker", "cared-for-elsewhere"],
});

export const endCare = command({
  name: "people.endCare",
  does: "Have a worker look after a patient no longer; from the next request on they see nothing of them.",
  at: "POST /patients/{patientId}/workers/{memberId}/end",
  allow: [overPatient("patientId", "doctor", "supervisor")],
  takes: z.strictObject({ patientId: PatientId, memberId: MemberId }),
  gives: z.object({ patientId: PatientId }),
  refuses: ["last-worker"],
});

export const moveCare = command({
  name: "people.moveCare",
  does: "Have another facility care for a patient: what cared before ends and what cares from now on begins, in one turn.",
  at: "POST /patients/{patientId}/care",
  allow: [theHouse],
  takes: z.strictObject({
    patientId: PatientId,
    careId: RowId,
    /** Who cares until now, as it was when it was asked. */
    fromId: PlaceId,
    toId: PlaceId,
    /** Who looks after them there; null: nobody yet. */
    worker: z.nullable(z.strictObject({ careId: RowId, memberId: MemberId })),
  }),
  gives: z.object({ careId: RowId }),
  refuses: ["erased", "not-a-facility", "cared-for-elsewhere", "no-such-worker"],
  uses: [findOpenPlace],
});

export const leavePatients = command({
  name: "people.leavePatients",
  does: "A worker looks after those patients no longer whose facility lies in no area where they are a worker now.",
  at: "POST /members/{memberId}/leave-patients",
  allow: [theHouse],
  takes: z.strictObject({ memberId: MemberId }),
  /** How many they looked after, and how many of those nobody looks after now. */
  gives: z.object({ left: z.int(), alone: z.int() }),
  refuses: [],
});

export const erasePatient = command({
  name: "people.erasePatient",
  does: "Destroy a patient's key: their name, phone, address, files and every word about them are readable to nobody any more.",
  at: "POST /patients/{patientId}/erase",
  allow: [overAll("super-admin")],
  takes: z.strictObject({ patientId: PatientId, because: z.enum(["asked-for-it", "registered-by-mistake"]) }),
  gives: z.object({ patientId: PatientId }),
  refuses: ["no-such-patient"],
});
