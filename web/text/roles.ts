import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Role } from "../../foundation/actor.ts";

export const roleWords: Record<Role, MessageDescriptor> = {
  "super-admin": msg({ id: "role.super-admin", message: "Super admin" }),
  admin: msg({ id: "role.admin", message: "Admin" }),
  doctor: msg({ id: "role.doctor", message: "Doctor" }),
  worker: msg({ id: "role.worker", message: "Health worker" }),
  lab: msg({ id: "role.lab", message: "Lab" }),
  supervisor: msg({ id: "role.supervisor", message: "Supervisor" }),
  patient: msg({ id: "role.patient", message: "Patient" }),
  finder: msg({ id: "role.finder", message: "Finder" }),
};
