import type { Module } from "../../../server/module.ts";
import { PlaceAdded } from "../events.ts";
import addFacility from "./add-facility.ts";
import addPlace from "./add-place.ts";
import listFacilities from "./list-facilities.ts";
import listPlaces from "./list-places.ts";
import openOrganisation from "./open-organisation.ts";
import { over } from "./over.ts";

export const places: Module = {
  name: "places",
  handlers: [openOrganisation, addPlace, addFacility, listFacilities, listPlaces],
  faces: [over],
  events: [PlaceAdded],
  reactions: [],
  jobs: [],
};
