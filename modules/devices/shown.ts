import * as z from "zod/mini";
import { PatientId } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { By } from "../staff/who-wrote.ts";
import { BoxId, BoxMove, BoxReason, BoxState, RefillId } from "./box.ts";
import { notCounted } from "./contact.ts";

const Place = { placeId: PlaceId, placeName: z.string(), placeNameHindi: z.nullable(z.string()) };

/** A box as whoever answers for the stock sees it. */
export const BoxRow = z.object({
  boxId: BoxId,
  serial: z.string(),
  model: z.string(),
  ...Place,
  state: BoxState,
  since: z.iso.datetime(),
  heardAt: z.nullable(z.iso.datetime()),
  batteryMv: z.nullable(z.int()),
  lowBattery: z.boolean(),
  /** A patient has it, and nothing was heard of it since then; null: it was heard from lately, or nobody has it. */
  silentSince: z.nullable(z.iso.datetime()),
});

export const BoxHistory = z.object({
  box: BoxRow,
  /** The newest first. */
  moves: z.array(
    z.object({
      what: BoxMove,
      at: z.iso.datetime(),
      ...Place,
      why: z.nullable(BoxReason),
      by: By,
      /** To whom, or from whom; only for those who may read that patient. */
      patientId: z.nullable(PatientId),
    }),
  ),
  /** The newest first. */
  contacts: z.array(
    z.object({
      at: z.iso.datetime(),
      how: z.enum(["box", "file"]),
      /** How far the box's clock was ahead, in milliseconds; null: nobody compared. */
      aheadMs: z.nullable(z.number()),
      batteryMv: z.nullable(z.int()),
      /** Entries that came again with another time. */
      contradicts: z.int(),
      by: By,
    }),
  ),
});

/** A box as it stands on its patient's chart. */
export const BoxOfPatient = z.object({
  ...BoxRow.shape,
  issuedAt: z.iso.datetime(),
  /** Everything that it noted until then is here; null: it was never heard from. */
  heardUntil: z.nullable(z.iso.datetime()),
  /** The last ones, the newest first. */
  openings: z.array(
    z.object({
      number: z.int(),
      at: z.iso.datetime(),
      boxAt: z.iso.datetime(),
      counts: z.boolean(),
      because: z.nullable(z.enum(notCounted)),
    }),
  ),
  lastRefill: z.nullable(z.object({ refillId: RefillId, at: z.iso.datetime() })),
});

/** What a box, or a file of its reader, tells. */
export const Told = {
  /** What the box's own clock said then; null: nobody compared. */
  boxAt: z.nullable(z.iso.datetime()),
  batteryMv: z.nullable(z.int().check(z.minimum(0), z.maximum(20_000))),
  entries: z
    .array(z.strictObject({ number: z.int().check(z.minimum(1), z.maximum(2_000_000_000)), boxAt: z.iso.datetime() }))
    .check(z.maxLength(5000)),
};

/** How much of it was new. */
export const Taken = z.object({
  fresh: z.int(),
  known: z.int(),
  /** New ones without a sure time. */
  doubtful: z.int(),
  contradicts: z.int(),
});
