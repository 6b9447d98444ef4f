import type { Identity } from "../modules/people/patient.ts";
import type { SymptomCode } from "../modules/people/symptom-screen.ts";
import type { Symptom } from "../modules/symptoms/symptom.ts";
import type { purposes, rejections } from "../modules/laboratory/specimen.ts";
import type { TestFinding, TestKind } from "../modules/diagnosis/test-result.ts";
import type { DocumentKind } from "../modules/documents/paper.ts";
import type { decisions } from "../modules/diagnosis/gate.ts";
import type { Condition } from "../modules/people/disease-history.ts";
import type { ConditionCode } from "../modules/treatment/condition.ts";
import type { AdverseTerm, EventOutcome, MedicineSaid } from "../modules/monitoring/adverse-event.ts";
import type { Found } from "../modules/monitoring/examination.ts";
import type { NotPaidReason } from "../modules/nutrition/benefit.ts";
import type { Eats } from "../modules/nutrition/food.ts";
import type { Medicine } from "../modules/treatment/medicine.ts";
import type { Outcome } from "../modules/treatment/outcome.ts";
import type { ChangeReason } from "../modules/treatment/prescription.ts";
import type { VisitFinding } from "../modules/treatment/visit.ts";
import type * as z from "zod/mini";
import type { MissedReason } from "../modules/adherence/dose.ts";

/** What somebody said of one day's dose. */
export type DoseOfDay = "seen" | "told" | { readonly missed: z.infer<typeof MissedReason> };

export type Film = "infiltration-mass.png" | "no-finding.png";

export type Clip = "dose-taken.webm" | "too-dark.webm";

export type Paper = "referral-letter.png" | "discharge-paper.pdf";

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

/** What was found in somebody on treatment, and what the medicines did to them. */
export type MonitoringStep =
  | { readonly is: "examined"; readonly found: Found }
  | {
      readonly is: "harmed";
      readonly term: AdverseTerm;
      readonly grade: number;
      readonly medicines: readonly MedicineSaid[];
      readonly outcome: z.infer<typeof EventOutcome>;
      readonly words: string | null;
    };

/** What troubles them, in their own words; none: they are well. */
export interface SymptomStep {
  readonly is: "feels";
  readonly feels: readonly (readonly [code: Symptom["code"], how: Symptom["how"]])[];
  readonly note: string | null;
  /** Spoken besides. */
  readonly spoken: boolean;
}
/** What they are to eat, how they ate, and what the state paid for it. */
export type NutritionStep =
  | { readonly is: "eats"; readonly eats: Eats; readonly budget: number | null }
  | { readonly is: "reviewed"; readonly weightKg: number; readonly ate: "all" | "half" | "little" }
  | { readonly is: "benefit"; readonly month: number; readonly came: number | NotPaidReason };

/** What happens to somebody after they were registered, in this order. */
export type Step = { readonly daysAgo: number } & (
  | { readonly is: "x-ray"; readonly film: Film; readonly report: string | null }
  | { readonly is: "result"; readonly finding: TestFinding }
  | { readonly is: "decision"; readonly decided: (typeof decisions)[number]; readonly note: string | null }
  /** Without more: the first-line regimen. Although: why it begins where something speaks against it. */
  | {
      readonly is: "treatment";
      readonly regimen?: string;
      readonly present?: readonly ConditionCode[];
      readonly although?: string;
    }
  /** Another prescription: what is stopped, what is given otherwise, or all of it held or taken up again. */
  | ({ readonly is: "prescribe"; readonly because: ChangeReason; readonly why: string | null } & (
      | { readonly stops: readonly Medicine[] }
      | { readonly gives: Medicine; readonly mg: number; readonly tablets: number | null }
      | { readonly all: "held" | "taken-up" | "for-the-new-weight" }
    ))
  | { readonly is: "longer"; readonly why: string | null }
  | { readonly is: "visit"; readonly month: "6" | "12"; readonly found: z.infer<typeof VisitFinding> }
  | { readonly is: "dose"; readonly dose: DoseOfDay }
  /** Filmed by the patient; null: nobody has looked at it yet. */
  | { readonly is: "clip"; readonly clip: Clip; readonly verdict: "accepted" | "too-dark" | null }
  | { readonly is: "weight"; readonly weightKg: number }
  /** A paper that they brought; daysOld: how long before that it was written. */
  | {
      readonly is: "paper";
      readonly paper: Paper;
      readonly kind: DocumentKind;
      readonly title: string;
      readonly daysOld: number;
    }
  | { readonly is: "phase" }
  | LabStep
  | MonitoringStep
  | SymptomStep
  | NutritionStep
  | { readonly is: "close"; readonly outcome: Outcome; readonly why: string | null }
);

export interface DemoPatient {
  readonly name: string;
  /** Who cares for them. */
  readonly facility: "PHC Naya Tola" | "CHC Belapur" | "PHC Sonpur" | "PHC Chakiya";
  readonly sex: Identity["sex"];
  readonly age: number;
  readonly phone: string | null;
  readonly village: string;
  readonly landmark: string | null;
  readonly supporter: Identity["supporter"];
  readonly symptoms: readonly SymptomCode[];
  readonly heightCm: number;
  readonly weightKg: number;
  readonly has: readonly Condition[];
  readonly earlierTb: "never" | "once";
  /** Did they agree to be filmed? */
  readonly agreesToVideo: boolean;
  readonly daysAgo: number;
  readonly steps: readonly Step[];
}
