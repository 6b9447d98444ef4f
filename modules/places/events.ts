import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PlaceId } from "./place.ts";

export const PlaceAdded = event({
  name: "PlaceAdded",
  says: "A state, district, block or facility was added to the organisation.",
  carries: z.strictObject({ placeId: PlaceId }),
});

export const PlaceChanged = event({
  name: "PlaceChanged",
  says: "A place is called, or offers, something else than before.",
  carries: z.strictObject({ placeId: PlaceId }),
});

export const PlaceClosed = event({
  name: "PlaceClosed",
  says: "A place was closed: nobody is cared for and nobody works there any more.",
  carries: z.strictObject({ placeId: PlaceId }),
});
