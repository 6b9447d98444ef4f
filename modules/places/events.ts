import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { PlaceId } from "./place.ts";

export const PlaceAdded = event({
  name: "PlaceAdded",
  says: "A state, district, block or facility was added to the organisation.",
  carries: z.strictObject({ placeId: PlaceId }),
});
