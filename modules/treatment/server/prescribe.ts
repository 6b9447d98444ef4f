import type * as z from "zod/mini";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { Drug } from "../../diagnosis/drug.ts";
import type { PatientId } from "../../people/patient.ts";
import { PrescriptionChanged } from "../events.ts";
import type { ChangeReason, PrescribedItem } from "../prescription.ts";
import { tablesFor, type Taker } from "../propose.ts";
import type { Regimen } from "../regimen.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";
import type { PatientRead } from "./standing-now.ts";
import { prescription } from "./tables.ts";

/** Who is to take it, where the weight that the doctor had before them is still the newest. */
export function takerOf(
  patient: PatientRead,
  weightKg: number,
): { readonly taker: Taker } | { readonly fault: "erased" | "no-weight" | "weight-changed" } {
  if (isRefusal(patient)) return { fault: "erased" };
  const newest = patient.measures.find((measure) => measure.weightKg !== null)?.weightKg ?? null;
  if (newest === null) return { fault: "no-weight" };
  return newest === weightKg ? { taker: { weightKg, age: patient.age } } : { fault: "weight-changed" };
}

interface Prescribed {
  readonly patientId: z.infer<typeof PatientId>;
  readonly episodeId: EpisodeSoFar["episodeId"];
  readonly prescriptionId: EpisodeSoFar["prescriptions"][number]["prescriptionId"];
  readonly regimen: Regimen;
  readonly number: number;
  readonly from: CalendarDay;
  readonly items: readonly PrescribedItem[];
  readonly because: ChangeReason | "phase";
  readonly weightKg: number;
  /** Drugs in it that the bacteria were known to withstand when somebody prescribed them, and said why. */
  readonly withstood: readonly Drug[];
  readonly why: string | null;
}

type Hands = Pick<Turning, "actor" | "now" | "tx" | "emit">;

export async function writePrescription(
  { actor, now, tx, emit }: Hands,
  key: PersonKey,
  { patientId, episodeId, prescriptionId, regimen, weightKg, why, ...prescribed }: Prescribed,
): Promise<void> {
  await tx.insert(prescription).values({
    ...prescribed,
    organisation: organisationOf(actor),
    id: prescriptionId,
    episode: episodeId,
    patient: patientId,
    weightKg: String(weightKg),
    tables: tablesFor(regimen, prescribed.items),
    why: sealNote(key, "treatment.prescription.why", prescriptionId, why),
    at: new Date(now),
    by: actorName(actor),
  });
  emit(PrescriptionChanged, { patientId, episodeId, prescriptionId });
}
