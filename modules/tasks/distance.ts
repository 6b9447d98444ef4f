interface Place {
  /** Degrees of WGS 84. */
  readonly lat: number;
  readonly lng: number;
}

/** The mean radius of the earth (IUGG), in metres. */
const radius = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const halfSineSquared = (angle: number) => Math.sin(angle / 2) ** 2;

/** As the crow flies, in metres, by the haversine formula: at the most half a percent from the true one. */
export function metresBetween(one: Place, other: Place): number {
  const [from, to] = [radians(one.lat), radians(other.lat)];
  const east = radians(other.lng - one.lng);
  const part = halfSineSquared(to - from) + Math.cos(from) * Math.cos(to) * halfSineSquared(east);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)));
}
