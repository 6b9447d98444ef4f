/** Doses of days that have ended, as the database counts them. */
export interface Counted {
  due: number;
  verified: number;
  reported: number;
  missed: number;
}

/** What nobody spoke of is what is left. */
export const withUnknown = ({ due, verified, reported, missed }: Counted) => ({
  due,
  verified,
  reported,
  missed,
  unknown: due - verified - reported - missed,
});
