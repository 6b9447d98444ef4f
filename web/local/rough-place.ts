import { type RoughPlace, roughly } from "../../modules/outreach/lead.ts";

export type RoughPlaceFound =
  | { readonly is: "found"; readonly rough: RoughPlace }
  | { readonly is: "refused"; readonly code: "place-denied" | "place-not-found" };

/** By satellite, which takes a while, since there may be no network to ask; where it was ten minutes ago is near enough. */
const asks = { enableHighAccuracy: true, timeout: 30_000, maximumAge: 600_000 };

/** About a kilometre: what the phone knows better is let go of here, before anything is kept or sent. */
export function roughPlace(phone: Pick<Geolocation, "getCurrentPosition"> | undefined): Promise<RoughPlaceFound> {
  if (phone === undefined) return Promise.resolve({ is: "refused", code: "place-not-found" });
  return new Promise((resolve) => {
    phone.getCurrentPosition(
      ({ coords }) =>
        resolve({ is: "found", rough: { lat: roughly(coords.latitude), lng: roughly(coords.longitude) } }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ is: "refused", code: code === PERMISSION_DENIED ? "place-denied" : "place-not-found" }),
      asks,
    );
  });
}
