/** Where the phone is, as it says itself; or why it does not. */
export type Where =
  | {
      readonly is: "here";
      readonly spot: { readonly lat: number; readonly lng: number };
      /** Metres: with two chances of three it is no farther away than this. */
      readonly within: number;
    }
  /** Whoever holds the phone said no, now or once before. */
  | { readonly is: "denied" }
  /** No sky, no signal, or too slow. */
  | { readonly is: "not-found" };

/** A first fix under the open sky takes a minute at the worst; nobody waits for longer at a door. */
const waitedMs = 45_000;
/** Denied, by the browser's numbers. */
const denied = 1;

/** Asks the phone once. Null: it cannot say (plain HTTP). */
export function whereIAm(geolocation: Pick<Geolocation, "getCurrentPosition"> | null): Promise<Where> {
  return new Promise((resolve) => {
    if (geolocation === null) return resolve({ is: "not-found" });
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
        resolve({ is: "here", spot: { lat, lng }, within: Math.ceil(accuracy) }),
      ({ code }) => resolve({ is: code === denied ? "denied" : "not-found" }),
      { enableHighAccuracy: true, timeout: waitedMs, maximumAge: 0 },
    );
  });
}
