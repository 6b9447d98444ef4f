import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Operation, RefusalOf } from "../../foundation/operation.ts";
import type { CommonRefusal } from "../../foundation/refusal.ts";
import type * as adherence from "../../modules/adherence/operations.ts";
import type * as access from "../../modules/access/operations.ts";
import type * as places from "../../modules/places/operations.ts";
import type * as people from "../../modules/people/operations.ts";
import type * as cards from "../../modules/cards/operations.ts";
import type * as certificates from "../../modules/certificates/operations.ts";
import type * as children from "../../modules/children/operations.ts";
import type * as devices from "../../modules/devices/operations.ts";
import type * as diagnosis from "../../modules/diagnosis/operations.ts";
import type * as documents from "../../modules/documents/operations.ts";
import type * as immunization from "../../modules/immunization/operations.ts";
import type * as outreach from "../../modules/outreach/operations.ts";
import type * as laboratory from "../../modules/laboratory/operations.ts";
import type * as monitoring from "../../modules/monitoring/operations.ts";
import type * as nutrition from "../../modules/nutrition/operations.ts";
import type * as reports from "../../modules/reports/operations.ts";
import type * as sessions from "../../modules/sessions/operations.ts";
import type * as symptoms from "../../modules/symptoms/operations.ts";
import type * as tasks from "../../modules/tasks/operations.ts";
import type * as transfers from "../../modules/transfers/operations.ts";
import type * as treatment from "../../modules/treatment/operations.ts";
import type * as videoObservation from "../../modules/video-observation/operations.ts";
import type * as staff from "../../modules/staff/operations.ts";
import { refusalsAtTheDoor } from "./refusals-at-the-door.ts";
import { refusalsInTheField } from "./refusals-in-the-field.ts";
import { refusalsOfBoxes } from "./refusals-of-boxes.ts";
import { refusalsOfCards } from "./refusals-of-cards.ts";
import { refusalsOfCertificates } from "./refusals-of-certificates.ts";
import { refusalsOfChildren } from "./refusals-of-children.ts";
import { refusalsOfClips } from "./refusals-of-clips.ts";
import { refusalsOfDiagnosis } from "./refusals-of-diagnosis.ts";
import { refusalsOfDocuments } from "./refusals-of-documents.ts";
import { refusalsOfImmunization } from "./refusals-of-immunization.ts";
import { refusalsOfLaboratory } from "./refusals-of-laboratory.ts";
import { refusalsOfMonitoring } from "./refusals-of-monitoring.ts";
import { refusalsOfOutreach } from "./refusals-of-outreach.ts";
import { refusalsOfRegisters } from "./refusals-of-registers.ts";
import { refusalsOfReports } from "./refusals-of-reports.ts";
import { refusalsOfSessions } from "./refusals-of-sessions.ts";
import { refusalsOfSymptoms } from "./refusals-of-symptoms.ts";
import { refusalsOfNutrition } from "./refusals-of-nutrition.ts";
import { refusalsOfTasks } from "./refusals-of-tasks.ts";
import { refusalsOfTransfers } from "./refusals-of-transfers.ts";
import { refusalsOfTreatment } from "./refusals-of-treatment.ts";

type RefusalsIn<Module> = {
  [Name in keyof Module]: Module[Name] extends Operation ? RefusalOf<Module[Name]> : never;
}[keyof Module];

/** Every refusal that a contract names, so that one without words does not compile. */
export type RefusalCode =
  | CommonRefusal
  | "no-network"
  | RefusalsIn<typeof access>
  | RefusalsIn<typeof places>
  | RefusalsIn<typeof staff>
  | RefusalsIn<typeof people>
  | RefusalsIn<typeof cards>
  | RefusalsIn<typeof certificates>
  | RefusalsIn<typeof children>
  | RefusalsIn<typeof devices>
  | RefusalsIn<typeof diagnosis>
  | RefusalsIn<typeof laboratory>
  | RefusalsIn<typeof immunization>
  | RefusalsIn<typeof sessions>
  | RefusalsIn<typeof outreach>
  | RefusalsIn<typeof tasks>
  | RefusalsIn<typeof documents>
  | RefusalsIn<typeof transfers>
  | RefusalsIn<typeof treatment>
  | RefusalsIn<typeof monitoring>
  | RefusalsIn<typeof symptoms>
  | RefusalsIn<typeof nutrition>
  | RefusalsIn<typeof videoObservation>
  | RefusalsIn<typeof adherence>
  | RefusalsIn<typeof reports>;

/**
 * What went wrong, and what to do next. The server puts the same words into `detail`, from the
 * compiled catalogues: so the ids are written out, and only {seconds} and {id} are filled in.
 */
const refusalsBehindIt: Record<
  Exclude<
    RefusalCode,
    | keyof typeof refusalsAtTheDoor
    | keyof typeof refusalsInTheField
    | keyof typeof refusalsOfTransfers
    | keyof typeof refusalsOfCards
    | keyof typeof refusalsOfCertificates
    | keyof typeof refusalsOfChildren
    | keyof typeof refusalsOfImmunization
    | keyof typeof refusalsOfSessions
    | keyof typeof refusalsOfTasks
    | keyof typeof refusalsOfRegisters
    | keyof typeof refusalsOfOutreach
    | keyof typeof refusalsOfTreatment
    | keyof typeof refusalsOfBoxes
    | keyof typeof refusalsOfClips
    | keyof typeof refusalsOfLaboratory
    | keyof typeof refusalsOfDocuments
    | keyof typeof refusalsOfMonitoring
    | keyof typeof refusalsOfDiagnosis
    | keyof typeof refusalsOfSymptoms
    | keyof typeof refusalsOfReports
    | keyof typeof refusalsOfNutrition
  >,
  MessageDescriptor
> = {
  "handle-taken": msg({
    id: "refusal.handle-taken",
    message: "Another organisation has this short name. Choose a different one.",
  }),
  "no-such-time-zone": msg({
    id: "refusal.no-such-time-zone",
    message: "There is no time zone of this name. Write it like this: Asia/Kolkata.",
  }),
  "name-taken": msg({
    id: "refusal.name-taken",
    message: "There is already one of this name here. Look for it in the list, or write a different name.",
  }),
  "does-not-lie-there": msg({
    id: "refusal.does-not-lie-there",
    message: "It cannot lie in that place. Choose a different district or block.",
  }),
  "role-not-yours-to-give": msg({
    id: "refusal.role-not-yours-to-give",
    message: "You cannot give this role or take it away. Ask an admin above you.",
  }),
  "no-such-place": msg({
    id: "refusal.no-such-place",
    message: "That place is not in the list. Choose a different one.",
  }),
  "no-such-assignment": msg({
    id: "refusal.no-such-assignment",
    message: "This person does not hold that role now. Open the page again to see what they hold.",
  }),
  "sign-in-name-taken": msg({
    id: "refusal.sign-in-name-taken",
    message: "Someone has this sign-in name already. Choose a different one.",
  }),
  "has-an-account": msg({
    id: "refusal.has-an-account",
    message: "This person has a sign-in name already. They can sign in with it.",
  }),
  "already-a-member": msg({
    id: "refusal.already-a-member",
    message: "This person is in your organisation already. Look for them in the list and give them the role there.",
  }),
  "changed-meanwhile": msg({
    id: "refusal.changed-meanwhile",
    message: "Somebody changed this while you were writing. Look at what stands there now, then correct it once more.",
  }),
  "no-such-worker": msg({
    id: "refusal.no-such-worker",
    message: "This person is not a worker in your area now. Choose somebody else.",
  }),
  "last-worker": msg({
    id: "refusal.last-worker",
    message: "Nobody else looks after this patient. Add another worker first, then end this one.",
  }),
  "no-such-patient": msg({
    id: "refusal.no-such-patient",
    message: "There is no such patient. Look whether it is the right record.",
  }),
  "not-an-x-ray-file": msg({
    id: "refusal.not-an-x-ray-file",
    message:
      "This file is not an X-ray that can be read. Choose the DICOM file from the machine, or a PNG or JPEG picture.",
  }),
  "x-ray-mislabelled": msg({
    id: "refusal.x-ray-mislabelled",
    message:
      "The ending of the file's name says one kind and its inside another. Save it again from the machine, or give it the right ending.",
  }),
  "x-ray-cut-short": msg({
    id: "refusal.x-ray-cut-short",
    message: "The file ends too early: a part of it is missing. Copy it from the machine again and choose it here.",
  }),
  "x-ray-has-more-inside": msg({
    id: "refusal.x-ray-has-more-inside",
    message:
      "There is something behind the picture that does not belong to it. Save the X-ray again as a picture of its own and choose that.",
  }),
  "x-ray-too-large": msg({
    id: "refusal.x-ray-too-large",
    message:
      "The file is too large: at most 40 MB and 40 million picture points. Save it smaller, or as DICOM with less colour and fewer pictures.",
  }),
  "x-ray-cannot-be-shown": msg({
    id: "refusal.x-ray-cannot-be-shown",
    message:
      "The file is whole, but its way of packing the picture cannot be shown here. Save it from the machine as JPEG or as plain DICOM.",
  }),
  "x-ray-no-longer-kept": msg({
    id: "refusal.x-ray-no-longer-kept",
    message: "This X-ray was removed when its time was over. What was read in it stays in the record.",
  }),
  "x-ray-not-shown": msg({
    id: "refusal.x-ray-not-shown",
    message: "The file of this X-ray is kept, but cannot be shown here. A doctor can save it and open it elsewhere.",
  }),
  "x-ray-damaged": msg({
    id: "refusal.x-ray-damaged",
    message:
      "The picture in the file is damaged. Copy it from the machine again; if it stays so, take it there as JPEG.",
  }),
  "file-changed-on-the-way": msg({
    id: "refusal.file-changed-on-the-way",
    message: "The file changed on its way to us. Send it again.",
  }),
  "no-such-file": msg({
    id: "refusal.no-such-file",
    message: "The file of this X-ray is not here. Send the file again.",
  }),
};

export const refusals: Record<RefusalCode, MessageDescriptor> = {
  ...refusalsAtTheDoor,
  ...refusalsBehindIt,
  ...refusalsInTheField,
  ...refusalsOfTransfers,
  ...refusalsOfCards,
  ...refusalsOfCertificates,
  ...refusalsOfChildren,
  ...refusalsOfImmunization,
  ...refusalsOfSessions,
  ...refusalsOfTasks,
  ...refusalsOfRegisters,
  ...refusalsOfOutreach,
  ...refusalsOfTreatment,
  ...refusalsOfBoxes,
  ...refusalsOfClips,
  ...refusalsOfLaboratory,
  ...refusalsOfDocuments,
  ...refusalsOfMonitoring,
  ...refusalsOfDiagnosis,
  ...refusalsOfSymptoms,
  ...refusalsOfReports,
  ...refusalsOfNutrition,
};
