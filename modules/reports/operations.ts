import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, FileGiven, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { readDoses } from "../adherence/operations.ts";
import { ResistanceClass } from "../diagnosis/resistance.ts";
import { findPatients } from "../people/operations.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { PlaceId } from "../places/place.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { Doses, Facility, LinePatient, ListedPatient } from "./listed-patient.ts";
import { Order, SavedList, SavedListId, Wanted } from "./lists.ts";
import { CascadeReason, CascadeStep } from "./cascade.ts";
import { CascadeShown, cohort, PersonInCascade, SurvivalShown } from "./cohort-shown.ts";
import { Awaited } from "./survival.ts";
import { AdherenceFigures, AdherenceGroup, adherencePeriod, DoseDays, inOrder, ofCourse } from "./adherence-report.ts";

export const readDashboard = query({
  name: "reports.readDashboard",
  does: "The numbers of the programme in my area, each with the set of which it is a part, and the doses of the last 30 days.",
  at: "GET /dashboard",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({}),
  gives: z.object({
    today: CalendarDay,
    /** For each set: how many there are, and of how many. */
    numbers: z.array(
      z.object({ set: Wanted.shape.set, count: z.int(), partOf: z.nullable(Wanted.shape.set), of: z.int() }),
    ),
    /** Of everybody on treatment, also of those without a single record. */
    doses: z.object({ from: CalendarDay, to: CalendarDay, patients: z.int(), ...Doses.shape, rules: z.string() }),
    /** Only facilities with somebody on treatment, those with the most first. */
    facilities: z.array(
      z.object({
        placeId: PlaceId,
        name: z.string(),
        nameHindi: z.nullable(z.string()),
        onTreatment: z.int(),
        silent: z.int(),
        doses: Doses,
      }),
    ),
  }),
  refuses: [],
});

const search = z.optional(z.string().check(z.maxLength(80)));
const afterPage = z.optional(z.string().check(z.maxLength(200)));
/** "not-for-this-list": lists.ts says by what each is narrowed, and in which orders it is read. */
const refusedWanted = ["not-my-place", "not-for-this-list"] as const;

export const listPatientsIn = query({
  name: "reports.listPatientsIn",
  does: "List the patients behind a number of the dashboard, narrowed and in an order; or find some of them by name or phone.",
  at: "POST /dashboard/patients",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({
    ...Wanted.shape,
    /** Without it the first of `ordersOf(set)`. */
    order: z.optional(Order),
    /** A name in either script, or a phone number. */
    search,
    after: afterPage,
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    patients: z.array(ListedPatient),
    next: z.nullable(z.string()),
    /** The search speaks of more people than were looked for in the list: it wants another word. */
    narrow: z.boolean(),
  }),
  refuses: ["page-unknown", ...refusedWanted],
  uses: [findPatients],
});

export const countPatientsIn = query({
  name: "reports.countPatientsIn",
  does: "How many patients a list holds, as it is narrowed.",
  at: "POST /dashboard/patients/count",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({ ...Wanted.shape, search }),
  gives: z.object({ total: z.int(), narrow: z.boolean() }),
  refuses: [...refusedWanted],
  uses: [findPatients],
});

export const exportPatientsIn = query({
  name: "reports.exportPatientsIn",
  does: "Hand out a page of a list for a table of my own, without phone numbers; who was in it stays known.",
  at: "POST /dashboard/patients/export",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({
    ...Wanted.shape,
    order: z.optional(Order),
    search,
    after: afterPage,
    limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 500),
  }),
  gives: z.object({ today: CalendarDay, patients: z.array(LinePatient), next: z.nullable(z.string()) }),
  refuses: ["page-unknown", ...refusedWanted],
  uses: [findPatients],
});

export const saveList = command({
  name: "reports.saveList",
  does: "Keep a list as I narrowed and ordered it, under a name of mine.",
  at: "POST /my-lists",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: SavedList,
  gives: z.object({ listId: SavedListId }),
  refuses: ["not-for-this-list", "too-many-lists"],
});

export const removeSavedList = command({
  name: "reports.removeSavedList",
  does: "Keep a list of mine no longer.",
  at: "POST /my-lists/{listId}/remove",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({ listId: SavedListId }),
  gives: z.object({ listId: SavedListId }),
  refuses: ["no-such-list"],
});

export const readSavedLists = query({
  name: "reports.readSavedLists",
  does: "The lists that I keep, the newest first.",
  at: "GET /my-lists",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({}),
  gives: z.object({ lists: z.array(SavedList) }),
  unaudited: "It shows the asker what the asker saved, and nothing of a patient.",
  refuses: [],
});

export const keepLines = command({
  name: "reports.keepLines",
  does: "Work the line list out anew, a page of patients at a time: for the house's rounds.",
  at: "POST /line-list/keep",
  allow: [theHouse],
  takes: z.strictObject({
    /** "missing": whoever has no line yet; "on-treatment": days pass for them by themselves. */
    of: z.enum(["missing", "on-treatment"]),
    after: z.optional(PatientId),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 200),
  }),
  gives: z.object({ kept: z.int(), next: z.nullable(PatientId) }),
  refuses: [],
});

export const readCascade = query({
  name: "reports.readCascade",
  does: "How far those came who were registered in a period, and where and why the others are not further: each person in one place.",
  at: "GET /cascade",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject(cohort),
  gives: CascadeShown,
  refuses: ["not-my-place"],
});

export const listInCascade = query({
  name: "reports.listInCascade",
  does: "List who came to a step of the cascade or, with a reason, who stands there for it; those registered last first.",
  at: "GET /cascade/patients",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({
    ...cohort,
    step: CascadeStep,
    because: z.optional(CascadeReason),
    after: afterPage,
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    total: z.int(),
    patients: z.array(PersonInCascade),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown", "not-my-place"],
  uses: [findPatients],
});

export const readSurvival = query({
  name: "reports.readSurvival",
  does: "Time from the start of treatment to culture conversion or to loss, by Kaplan and Meier, of those who started in a period.",
  at: "GET /survival/{what}",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({
    what: Awaited,
    ...cohort,
    regimen: z.optional(z.string().check(z.maxLength(40))),
    resistance: z.optional(ResistanceClass),
  }),
  gives: SurvivalShown,
  refuses: ["not-my-place"],
});

export const readAdherence = query({
  name: "reports.readAdherence",
  does: "How many of the days on which a dose was due were verified, told, missed or unknown, of everybody whose treatment ran in a period.",
  at: "POST /adherence",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z
    .strictObject({
      ...adherencePeriod,
      ...ofCourse,
      by: AdherenceGroup,
      /** By patient: those who took the fewest first, or in an order that stays while doses come in. */
      order: z._default(z.enum(["fewest-taken", "steady"]), "fewest-taken"),
      after: afterPage,
      limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
    })
    .check(inOrder),
  gives: z.object({
    from: CalendarDay,
    to: CalendarDay,
    /** By which reading of evidence the days were settled. */
    rules: z.string(),
    /** By total, facility and district: of everybody, and of each place that has somebody. */
    whole: z.nullable(AdherenceFigures),
    /** Null: nobody cares for them now. */
    places: z.array(
      z.object({
        placeId: z.nullable(PlaceId),
        name: z.nullable(z.string()),
        nameHindi: z.nullable(z.string()),
        ...AdherenceFigures.shape,
      }),
    ),
    /** By week or month. */
    spans: z.array(z.object({ from: CalendarDay, to: CalendarDay, ...DoseDays.shape })),
    /** By patient. */
    patients: z.array(
      z.object({
        patientId: PatientId,
        name: z.string(),
        sex: Sex,
        age: z.int(),
        village: z.nullable(z.string()),
        facility: z.nullable(Facility),
        ...DoseDays.shape,
        /** A letter a day: v verified, r told, m missed, - unknown, x no dose due, a dot where no treatment ran. */
        letters: z.string(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refuses: ["day-not-ended", "not-my-place", "page-unknown"],
  uses: [findPatients],
});

/** In which language it is printed. */
const language = z.enum(["hi", "en"]);

export const printAdherence = query({
  name: "reports.printAdherence",
  does: "The adherence report of a period as a PDF: a table of facilities, districts or patients, with both rates and their rule.",
  at: "POST /adherence/print",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z
    .strictObject({ ...adherencePeriod, ...ofCourse, by: z.enum(["facility", "district", "patient"]), language })
    .check(inOrder),
  gives: FileGiven,
  refuses: ["day-not-ended", "not-my-place", "too-many-to-print"],
  uses: [findPatients],
  givesFile: true,
});

export const printPatientAdherence = query({
  name: "reports.printPatientAdherence",
  does: "The doses of one treatment as a PDF: a calendar by month, and both rates of the last 7, 14 and 30 days and of the whole.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/adherence/print",
  allow: [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId, episodeId: EpisodeId, language }),
  gives: FileGiven,
  refuses: ["no-such-treatment", "erased"],
  uses: [findPatients, readDoses],
  givesFile: true,
});
