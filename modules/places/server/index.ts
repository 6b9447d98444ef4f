import type { Module } from "../../../server/module.ts";
import { PlaceAdded, PlaceChanged, PlaceClosed } from "../events.ts";
import addFacility from "./add-facility.ts";
import addPlace from "./add-place.ts";
import changePlace from "./change-place.ts";
import findOpenPlace from "./find-open-place.ts";
import listFacilities from "./list-facilities.ts";
import listOrganisations from "./list-organisations.ts";
import listPlaces from "./list-places.ts";
import markClosed from "./mark-closed.ts";
import openOrganisation from "./open-organisation.ts";
import { over } from "./over.ts";

export const places: Module = {
  name: "places",
  handlers: [
    openOrganisation,
    listOrganisations,
    addPlace,
    addFacility,
    changePlace,
    findOpenPlace,
    markClosed,
    listFacilities,
    listPlaces,
  ],
  faces: [over],
  events: [PlaceAdded, PlaceChanged, PlaceClosed],
  reactions: [],
  jobs: [],
};
