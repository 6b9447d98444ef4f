import * as z from "zod/mini";
import { Phone } from "../people/phone.ts";

/*
 * How finders are looked after in a place: whom they call, and what they are thanked with. A district decides both; no
 * figure for it was found in any published norm, so there is none until somebody enters it.
 */

export const Coordinator = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  phone: Phone,
});
export type Coordinator = z.infer<typeof Coordinator>;

/** For each child who was registered upon a finder's word; null: nothing is said of money. */
export const RupeesEach = z.nullable(z.int().check(z.minimum(0), z.maximum(10_000)));
