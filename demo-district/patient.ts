import type { Identity } from "../modules/people/patient.ts";
import type { SymptomCode } from "../modules/people/symptom-screen.ts";
import type { purposes, rejections } from "../modules/laboratory/specimen.ts";
import type { TestFinding, TestKind } from "../modules/diagnosis/test-result.ts";
import type { decisions } from "../modules/diagnosis/gate.ts";
import type { Outcome } from "../modules/treatment/outcome.ts";
import type * as z from "zod/mini";
import type { MissedReason } from "../modules/adherence/dose.ts";

/** What somebody said of one day's dose. */
export type DoseOfDay = "seen" | "told" | { readonly missed: z.infer<typeof MissedReason> };

export type Film = "infiltration-mass.png" | "no-finding.png";

export type Clip = "dose-taken.webm" | "too-dark.webm";

/** What happens to the newest specimen that was asked for. The laboratory is the district's. */
export type LabStep =
  | {
      readonly is: "asked";
      readonly tests: readonly TestKind[];
      readonly purpose: (typeof purposes)[number];
      /** Was the specimen taken at once? */
      readonly collected: boolean;
    }
  | { readonly is: "collected" | "received" }
  | { readonly is: "sent-back"; readonly why: (typeof rejections)[number] }
  | { readonly is: "reported"; readonly finding: TestFinding };

/** What happens to somebody after they were registered, in this order. */
export type Step = { readonly daysAgo: number } & (
  | { readonly is: "x-ray"; readonly film: Film; readonly report: string | null }
  | { readonly is: "result"; readonly finding: TestFinding }
  | { readonly is: "decision"; readonly decided: (typeof decisions)[number]; readonly note: string | null }
  | { readonly is: "treatment" }
  | { readonly is: "dose"; readonly dose: DoseOfDay }
  /** Filmed by the patient; null: nobody has looked at it yet. */
  | { readonly is: "clip"; readonly clip: Clip; readonly verdict: "accepted" | "too-dark" | null }
  | { readonly is: "weight"; readonly weightKg: number }
  | { readonly is: "phase" }
  | LabStep
  | { readonly is: "close"; readonly outcome: Outcome; readonly why: string | null }
);

export interface DemoPatient {
  readonly name: string;
  /** Who cares for them. */
  readonly facility: "PHC Naya Tola" | "CHC Belapur" | "PHC Sonpur";
  readonly sex: Identity["sex"];
  readonly age: number;
  readonly phone: string | null;
  readonly village: string;
  readonly landmark: string | null;
  readonly supporter: Identity["supporter"];
  readonly symptoms: readonly SymptomCode[];
  readonly heightCm: number;
  readonly weightKg: number;
  readonly has: readonly ("diabetes" | "alcohol" | "tobacco")[];
  readonly earlierTb: "never" | "once";
  /** Did they agree to be filmed? */
  readonly agreesToVideo: boolean;
  readonly daysAgo: number;
  readonly steps: readonly Step[];
}
