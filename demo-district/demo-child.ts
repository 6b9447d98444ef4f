import type { ChildIdentity } from "../modules/children/child.ts";
import type { AefiSign } from "../modules/immunization/aefi-signs.ts";
import type { VaccineCode } from "../modules/schedules/vaccines.ts";

/** A child of the demo; nobody of them exists. Days are counted back from today. */
export interface DemoChild {
  /** Who registered them: a name of `demoPeople`. */
  readonly by: "worker" | "worker.sonpur" | "admin";
  readonly at: string;
  readonly name: string | null;
  readonly sex: ChildIdentity["sex"];
  readonly bornDaysAgo: number;
  readonly estimated?: true;
  readonly ofBirth?: { readonly order: number; readonly of: number };
  readonly mother: string | null;
  readonly guardian?: ChildIdentity["guardian"];
  readonly phone: string | null;
  readonly village: string;
  readonly landmark: string | null;
  readonly outreach: boolean;
  /** Where their home was marked: round numbers on the map, and nobody's home. */
  readonly home?: readonly [lat: number, lng: number];
  /** The age in days, and kg, cm and mm of the arm as they were measured. */
  readonly measures?: readonly (readonly [ageDays: number, weightKg: number, heightCm: number, muacMm?: number])[];
  /** The number of the chip that they have. */
  readonly chip?: string;
  /** What their paper card shows: the age in days, and the vaccines of that day. */
  readonly card?: readonly (readonly [ageDays: number, ...vaccines: VaccineCode[]])[];
  /** Their certificate; a void one was revoked by the admin, and no other issued. */
  readonly certificate?: "good" | "void";
  /** What followed a vaccine of the last visit on that card. */
  readonly aefi?: { readonly after: VaccineCode; readonly seen: AefiSign; readonly words: string | null };
}
