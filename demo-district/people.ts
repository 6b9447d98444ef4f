import type { Role } from "../foundation/actor.ts";

/** Who can sign in to the demo. The name is the part before "@demo"; `over` names a place of the district. */
export interface DemoPerson {
  readonly name: string;
  readonly role: Role;
  readonly over: string | null;
}

export const demoPeople: readonly DemoPerson[] = [
  { name: "super.admin", role: "super-admin", over: null },
  { name: "admin", role: "admin", over: "Demo Zila" },
  { name: "doctor", role: "doctor", over: "Demo Zila" },
  { name: "worker", role: "worker", over: "PHC Naya Tola" },
  { name: "lab", role: "lab", over: "DTC Demo Zila" },
  { name: "supervisor", role: "supervisor", over: "Belapur" },
];
