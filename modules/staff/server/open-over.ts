import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import type { PlaceId } from "../../places/place.ts";
import type * as z from "zod/mini";

/**
 * The place over which a role is to be held, with all that it lies in. It stays open until the turn ends.
 *
 * @returns null for the whole organisation; undefined where there is no such place, or it was closed
 */
export async function openOver(
  ask: Turning["ask"],
  placeId: z.infer<typeof PlaceId> | null,
): Promise<readonly string[] | null | undefined> {
  if (placeId === null) return null;
  const found = await ask(findOpenPlace, { placeId });
  return isRefusal(found) || found.kind === null ? undefined : found.ancestry;
}
