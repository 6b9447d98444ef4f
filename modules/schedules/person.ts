import type { CalendarDay } from "../../foundation/calendar-day.ts";

/* Who is vaccinated, and with what: everything that the rules may look at, beside the day of today. */

export interface Person {
  readonly born: CalendarDay;
  /** Unknown where nobody said, and where neither word is meant. */
  readonly sex: "female" | "male" | "unknown";
  /** As the schedule names countries; null where it is not known. */
  readonly bornIn?: string | null;
  /** In any order; two of one day too. */
  readonly given: readonly DoseGiven[];
  readonly observed: readonly Observation[];
}

export interface DoseGiven {
  readonly on: CalendarDay;
  /** As the schedule names it: a programme's code ("OPV"), or a CVX number ("10"). */
  readonly vaccine: string;
  /** As the schedule names makers (CDSi: the MVX code); null where nobody wrote it down. */
  readonly maker?: string | null;
  /** Expired, recalled, spoilt by heat or by half: it counts for nothing and is to be given again. */
  readonly substandard?: boolean;
}

/** A condition, an exposure or an event, as the schedule numbers them: pregnant, HIV infection, district with JE. */
export interface Observation {
  readonly code: string;
  /** When it was made or began; null where that is not known. */
  readonly on?: CalendarDay | null;
}
