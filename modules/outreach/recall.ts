import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

/*
 * A child who is known and is not found at home: a finder who goes along that lane is asked to call there.
 *
 *   open ─→ found | not-found | moved | refused
 *     └──→ expired | cancelled | withdrawn
 *
 * Only with the guardian's consent for outreach, and only while it stands (`withdrawn`). The finder is told a code, a
 * lane, a given name or the mark of a house, and that a visit is needed by a day: nothing of health, no telephone, no
 * day of birth (research/security.md §3). A refusal is final until the guardian agrees anew.
 */

export const RecallId = idOf("RecallId");
export type RecallId = z.infer<typeof RecallId>;

export const recallResults = ["found", "not-found", "moved", "refused"] as const;
export type RecallResult = (typeof recallResults)[number];

export const recallStates = ["open", ...recallResults, "expired", "cancelled", "withdrawn"] as const;
export type RecallState = (typeof recallStates)[number];

/** After so many hours the finder is told nothing of it any more, whatever was said (research/security.md §3). */
export const recallHours = 72;
/** A visit is asked for within so many days. */
export const neededWithinDays = 30;

const words = (atMost: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(atMost));

/** Where: a lane or a part of a village, and no more exact than that. */
export const Lane = words(80);
/** By what the family is found: the child's given name, or the mark of the house. */
export const Mark = words(60);

/** To be said on the telephone: from the id, so that it is the same everywhere. As "K-4F7A". */
export const recallCode = (recallId: RecallId): string => `K-${recallId.replaceAll("-", "").slice(-4).toUpperCase()}`;
