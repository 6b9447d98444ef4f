import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

/** What a place can be, from the top down. A place lies only in one that stands before it here. */
export const placeKinds = ["state", "district", "block", "facility"] as const;
export const PlaceKind = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof PlaceKind>;
/** A place that others lie in: all but a facility, which has a door of its own. */
export const AreaKind = z.enum(["state", "district", "block"]);
export type AreaKind = z.infer<typeof AreaKind>;

/** May a place of this kind lie in a place of that one? `null`: at the top. */
export function mayLieIn(kind: PlaceKind, parent: PlaceKind | null): boolean {
  if (parent === null) return kind === "state" || kind === "district";
  return parent !== "facility" && placeKinds.indexOf(parent) < placeKinds.indexOf(kind);
}

export const PlaceId = idOf("PlaceId");
export const OrganisationId = idOf("OrganisationId");

/** A name as it stands on the door board. */
/** The short name of an organisation: the part after "@" in the sign-in names of its people. */
export const Handle = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,29}$/));

export const PlaceName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

/** Health facilities of India's public and private sectors, from the smallest. */
export const facilityTypes = [
  "sub-centre",
  "phc",
  "chc",
  "sub-district-hospital",
  "district-hospital",
  "medical-college",
  "district-tb-centre",
  "dr-tb-centre",
  "private",
] as const;
export const FacilityType = z.enum(facilityTypes);
export type FacilityType = z.infer<typeof FacilityType>;

/** What people are sent to a facility for. */
export const facilityServices = [
  "x-ray",
  "smear",
  "molecular-test",
  "culture",
  "tb-treatment",
  "dr-tb-care",
  "hiv-care",
  "diabetes-care",
  "immunization",
] as const;
export const FacilityService = z.enum(facilityServices);
export type FacilityService = z.infer<typeof FacilityService>;

/** How a name is ordered and searched by: lower case, without accents, single spaces. */
export function sortKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Whoever needs a place to stay open shares this lock, and whoever closes it holds it alone. */
export const placeLock = (placeId: string) => `place ${placeId}`;
