import type { FacilityRow } from "./use-programme.ts";

/** What facilities are ranked by. */
export const ranks = ["silent", "verified", "patients"] as const;
export type Rank = (typeof ranks)[number];

/** Of fewer people a share or a rank says more about one of them than about the facility. Chosen by us; no published source. */
export const fewPeople = 10;

export const rankFrom = (said: string | null): Rank => ranks.find((rank) => rank === said) ?? "silent";

/**
 * Those who need somebody first: the most silent people, the smallest verified part of the doses due,
 * or the most people. By the verified part those with few people stand last, among themselves likewise.
 */
export function ranked(facilities: readonly FacilityRow[], by: Rank): readonly FacilityRow[] {
  const verified = ({ doses }: FacilityRow) => (doses.due === 0 ? 1 : doses.verified / doses.due);
  const few = ({ onTreatment }: FacilityRow) => (onTreatment < fewPeople ? 1 : 0);
  const first: Readonly<Record<Rank, (a: FacilityRow, b: FacilityRow) => number>> = {
    silent: (a, b) => b.silent - a.silent,
    verified: (a, b) => few(a) - few(b) || verified(a) - verified(b),
    patients: () => 0,
  };
  return facilities.toSorted(
    (a, b) => first[by](a, b) || b.onTreatment - a.onTreatment || a.name.localeCompare(b.name),
  );
}
