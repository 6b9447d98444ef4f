import type { Role } from "../foundation/actor.ts";

/** Who can sign in to the demo. The name is the part before "@demo"; `over` names a place of the district. */
export interface DemoPerson {
  readonly name: string;
  /** Invented, as everything here. */
  readonly called: string;
  readonly role: Role;
  readonly over: string | null;
}

export const demoPeople: readonly DemoPerson[] = [
  { name: "super.admin", called: "Anil Prakash", role: "super-admin", over: null },
  { name: "admin", called: "Sarita Sinha", role: "admin", over: "Demo Zila" },
  { name: "doctor", called: "Dr Farida Khan", role: "doctor", over: "Demo Zila" },
  { name: "worker", called: "Rekha Kumari", role: "worker", over: "PHC Naya Tola" },
  { name: "worker.belapur", called: "Anita Lakra", role: "worker", over: "CHC Belapur" },
  { name: "worker.sonpur", called: "Prakash Yadav", role: "worker", over: "PHC Sonpur" },
  { name: "worker.chakiya", called: "Sunita Bediya", role: "worker", over: "PHC Chakiya" },
  { name: "lab", called: "Manoj Tirkey", role: "lab", over: "Demo Zila" },
  { name: "finder", called: "Mohini", role: "finder", over: "PHC Naya Tola" },
  { name: "supervisor", called: "Usha Verma", role: "supervisor", over: "Belapur" },
];
