import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, overAll, theHouse } from "../../foundation/permission.ts";
import {
  AreaKind,
  FacilityService,
  facilityServices,
  FacilityType,
  Handle,
  OrganisationId,
  PlaceId,
  PlaceKind,
  PlaceName,
} from "./place.ts";
import { over } from "./rules.ts";

const staff = holding("super-admin", "admin", "doctor", "worker", "lab", "supervisor");

const Services = z.array(FacilityService).check(z.maxLength(facilityServices.length));

/** What an organisation is called. */
export const NewOrganisation = {
  handle: Handle,
  name: PlaceName,
  nameHindi: z.optional(PlaceName),
  timeZone: z._default(z.string().check(z.maxLength(64)), "Asia/Kolkata"),
};

export const openOrganisation = command({
  name: "places.openOrganisation",
  does: "Open an organisation without anybody in it yet: a district programme, with its own people, places and records.",
  at: "POST /organisations/empty",
  allow: [theHouse],
  takes: z.strictObject({
    organisationId: OrganisationId,
    ...NewOrganisation,
  }),
  /** Whether it was opened just now, and not before under the same id and handle. */
  gives: z.object({ organisationId: OrganisationId, opened: z.boolean() }),
  refuses: ["handle-taken", "no-such-time-zone"],
  repeat: "free",
  crosses: true,
});

export const listOrganisations = query({
  name: "places.listOrganisations",
  does: "List this organisation and those that were opened from it, by name.",
  at: "GET /organisations",
  allow: [overAll("super-admin")],
  takes: z.strictObject({}),
  gives: z.object({
    organisations: z.array(
      z.object({
        organisationId: OrganisationId,
        handle: Handle,
        name: PlaceName,
        nameHindi: z.nullable(PlaceName),
        openedOn: CalendarDay,
        /** The one in which this is asked. */
        own: z.boolean(),
      }),
    ),
  }),
  refuses: [],
  unaudited: "It shows nothing of a person.",
});

export const addPlace = command({
  name: "places.addPlace",
  does: "Add a state, district or block under the one it lies in.",
  at: "POST /places",
  allow: [over("parentId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({
    placeId: PlaceId,
    parentId: z.nullable(PlaceId),
    kind: AreaKind,
    name: PlaceName,
    nameHindi: z.optional(PlaceName),
  }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["name-taken", "already-added", "does-not-lie-there"],
});

export const addFacility = command({
  name: "places.addFacility",
  does: "Add a health facility to a district or block, with the services it offers.",
  at: "POST /places/{parentId}/facilities",
  allow: [over("parentId", "super-admin", "admin"), theHouse],
  takes: z.strictObject({
    placeId: PlaceId,
    parentId: PlaceId,
    type: FacilityType,
    name: PlaceName,
    nameHindi: z.optional(PlaceName),
    services: Services,
  }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["name-taken", "already-added", "does-not-lie-there"],
});

export const changePlace = command({
  name: "places.changePlace",
  does: "Change how a place is called and, of a facility, what it is and offers.",
  at: "POST /places/{placeId}/change",
  allow: [over("placeId", "super-admin", "admin")],
  takes: z.strictObject({
    placeId: PlaceId,
    name: PlaceName,
    nameHindi: z.nullable(PlaceName),
    /** Null for a state, district or block. */
    facility: z.nullable(z.strictObject({ type: FacilityType, services: Services })),
  }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["name-taken", "place-closed", "not-a-facility"],
});

export const findOpenPlace = query({
  name: "places.findOpenPlace",
  does: "What kind of place is this, if it is open? It stays open until the turn that asks has ended.",
  at: "GET /places/{placeId}/open",
  allow: [theHouse],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({
    /** Null: there is no such place, or it was closed. */
    kind: z.nullable(PlaceKind),
    /** From the top down to the place itself. */
    ancestry: z.array(PlaceId),
  }),
  refuses: [],
  unaudited: "It shows nothing of a person.",
});

export const markClosed = command({
  name: "places.markClosed",
  does: "Keep a place as closed. Whoever asks it has seen, or looks next, that nobody is left there.",
  at: "POST /places/{placeId}/mark-closed",
  allow: [theHouse],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["no-such-place", "place-closed", "places-in-it"],
});

export const FacilityRow = z.object({
  placeId: PlaceId,
  name: z.string(),
  nameHindi: z.nullable(z.string()),
  type: FacilityType,
  services: z.array(FacilityService),
  /** From the top down, without the facility itself. */
  liesIn: z.array(z.object({ placeId: PlaceId, kind: PlaceKind, name: z.string(), nameHindi: z.nullable(z.string()) })),
});

export const listFacilities = query({
  name: "places.listFacilities",
  does: "List the facilities of the organisation by name, a page at a time.",
  at: "GET /facilities",
  allow: [staff, theHouse],
  takes: z.strictObject({
    /** Only those that lie in this place. */
    under: z.optional(PlaceId),
    /** Only those that offer this. */
    offers: z.optional(FacilityService),
    /** Part of a name, in either script. */
    search: z.optional(z.string().check(z.maxLength(80))),
    /** Where the last page ended, as it said. */
    after: z.optional(z.string().check(z.maxLength(400))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ facilities: z.array(FacilityRow), next: z.nullable(z.string()), total: z.int() }),
  refuses: ["page-unknown"],
  unaudited: "A directory of buildings; it shows nothing of a person.",
});

export const listPlaces = query({
  name: "places.listPlaces",
  does: "List the states, districts and blocks of the organisation, each below the one it lies in.",
  at: "GET /places",
  allow: [staff, theHouse],
  takes: z.strictObject({}),
  gives: z.object({
    places: z.array(
      z.object({
        placeId: PlaceId,
        parentId: z.nullable(PlaceId),
        kind: PlaceKind,
        name: z.string(),
        nameHindi: z.nullable(z.string()),
      }),
    ),
  }),
  refuses: [],
  unaudited: "A directory of areas; it shows nothing of a person.",
});
