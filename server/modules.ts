import { type AccessKeys, accessKeys } from "../modules/access/server/keys.ts";
import { access } from "../modules/access/server/index.ts";
import { adherence } from "../modules/adherence/server/index.ts";
import { alerts } from "../modules/alerts/server/index.ts";
import { cards } from "../modules/cards/server/index.ts";
import { certificates } from "../modules/certificates/server/index.ts";
import { children } from "../modules/children/server/index.ts";
import { coverage } from "../modules/coverage/server/index.ts";
import { devices } from "../modules/devices/server/index.ts";
import { diagnosis } from "../modules/diagnosis/server/index.ts";
import { documents } from "../modules/documents/server/index.ts";
import { growth } from "../modules/growth/server/index.ts";
import { immunization } from "../modules/immunization/server/index.ts";
import { laboratory } from "../modules/laboratory/server/index.ts";
import { monitoring } from "../modules/monitoring/server/index.ts";
import { nutrition } from "../modules/nutrition/server/index.ts";
import { outreach } from "../modules/outreach/server/index.ts";
import { people } from "../modules/people/server/index.ts";
import { places } from "../modules/places/server/index.ts";
import { registers } from "../modules/registers/server/index.ts";
import { reports } from "../modules/reports/server/index.ts";
import { sessions } from "../modules/sessions/server/index.ts";
import { staff } from "../modules/staff/server/index.ts";
import { symptoms } from "../modules/symptoms/server/index.ts";
import { tasks } from "../modules/tasks/server/index.ts";
import { transfers } from "../modules/transfers/server/index.ts";
import { treatment } from "../modules/treatment/server/index.ts";
import { videoObservation } from "../modules/video-observation/server/index.ts";
import { worklist } from "../modules/worklist/server/index.ts";
import type { Module } from "./module.ts";
import type { Secrets } from "./secrets.ts";

export { entrance } from "../modules/access/server/index.ts";

/** The one list of modules, in dependency order. */
export function allModules(keys: AccessKeys): readonly Module[] {
  return [
    places,
    staff,
    people,
    access(keys),
    children,
    devices,
    alerts,
    diagnosis,
    laboratory,
    documents,
    treatment,
    monitoring,
    symptoms,
    growth,
    cards,
    nutrition,
    videoObservation,
    adherence,
    transfers,
    immunization,
    certificates,
    registers,
    sessions,
    coverage,
    tasks,
    outreach,
    worklist,
    reports,
  ];
}

export function keysFor(secrets: Secrets, random: (count: number) => Uint8Array): AccessKeys {
  return accessKeys((purpose) => secrets.key(purpose), random);
}
