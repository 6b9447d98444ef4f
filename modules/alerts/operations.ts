import * as z from "zod/mini";
import { Id, idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { findPatients } from "../people/operations.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { Facts, AlertId, AlertKind } from "./alert.ts";

const about = {
  patientId: PatientId,
  kind: AlertKind,
  /** The treatment, the examination or the event that it is about. */
  thing: Id,
};

export const raise = command({
  name: "alerts.raise",
  does: "Say that something of a patient waits for a doctor. Said again it changes nothing; with other facts it waits anew.",
  at: "POST /patients/{patientId}/alerts",
  allow: [theHouse],
  takes: z.strictObject({ ...about, facts: Facts }),
  gives: z.object({ raised: z.boolean() }),
  refuses: [],
});

export const takeDown = command({
  name: "alerts.takeDown",
  does: "What was raised is no longer so.",
  at: "POST /patients/{patientId}/alerts/take-down",
  allow: [theHouse],
  takes: z.strictObject(about),
  gives: z.object({ takenDown: z.boolean() }),
  refuses: [],
});

const Alert = z.object({
  alertId: AlertId,
  kind: AlertKind,
  facts: Facts,
  since: z.iso.datetime(),
});

export const answerAlert = command({
  name: "alerts.answerAlert",
  does: "Say what was done about something that waited for a doctor.",
  at: "POST /patients/{patientId}/alerts/{alertId}/answer",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({
    patientId: PatientId,
    alertId: AlertId,
    answerId: idOf("AnswerId"),
    words: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  }),
  gives: z.object({ alertId: AlertId }),
  refuses: ["no-such-alert", "answered-already", "erased"],
});

export const readAlerts = query({
  name: "alerts.readAlerts",
  does: "What of one patient waits for a doctor, and what was answered.",
  at: "GET /patients/{patientId}/alerts",
  allow: [overPatient("patientId", "doctor", "supervisor")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    open: z.array(Alert),
    /** The newest first. */
    answered: z.array(
      z.object({ ...Alert.shape, words: z.nullable(z.string()), answeredAt: z.iso.datetime(), by: By }),
    ),
  }),
  refuses: [],
  uses: [nameMembers],
});

export const listAlerts = query({
  name: "alerts.listAlerts",
  does: "What waits for a doctor in my area, the most urgent first.",
  at: "GET /alerts",
  allow: [holding("doctor")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    alerts: z.array(z.object({ ...Alert.shape, patientId: PatientId, name: z.string(), age: z.int(), sex: Sex })),
    next: z.nullable(z.string()),
    total: z.int(),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});
