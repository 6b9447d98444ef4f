import { useLingui } from "@lingui/react/macro";
import { type Age, type DoseLine, lengthOf } from "../../../modules/schedules/programme.ts";
import type { Telling } from "../../../modules/schedules/sentence.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { tellingIn } from "../../text/say-schedule.ts";
import { scheduleText } from "../../text/schedule-texts.ts";
import { ageSpanWords, ageWords } from "../../text/vaccines.ts";
import { useShownDay } from "../patients/shown-day.ts";
import type { ScheduleRow } from "./schedule/by-age.ts";

export interface ScheduleWords {
  readonly telling: Telling;
  readonly text: (text: string) => string;
  readonly age: (age: Age) => string;
  /** The age a dose is recommended at. */
  readonly when: (line: DoseLine) => string;
  /** From which age on it may be given, and until which; null: from the beginning, or without end. */
  readonly from: (line: DoseLine) => string | null;
  readonly until: (line: DoseLine) => string | null;
  readonly gap: (row: ScheduleRow) => string | null;
  /** How much, which way and where. */
  readonly how: (line: DoseLine) => string;
}

export function useScheduleWords(): ScheduleWords {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  const telling = tellingIn(i18n, shownDay);
  const text = (written: string) => scheduleText(i18n, written);
  const inWords = (one: Age) => {
    const { count, unit } = lengthOf(one);
    return i18n._(ageWords[unit].id, { count }, ageWords[unit]);
  };
  const age = (one: Age) => (lengthOf(one).count === 0 ? t`At birth` : inWords(one));
  return {
    telling,
    text,
    age,
    when({ at }) {
      if (typeof at === "string") return age(at);
      const [first, last] = at.map(lengthOf);
      if (!first || !last) return "";
      return i18n._(ageSpanWords[last.unit].id, { from: first.count, to: last.count }, ageSpanWords[last.unit]);
    },
    from({ minimumAge }) {
      if (minimumAge === null || lengthOf(minimumAge).count === 0) return null;
      const length = inWords(minimumAge);
      return t`not before ${length}`;
    },
    until({ before }) {
      if (before === null) return null;
      const length = inWords(before);
      return before.endsWith("+ 1 d") ? t`not after the day they turn ${length}` : t`not from ${length} on`;
    },
    gap({ line, after }) {
      if (line.gap === null || after === null) return null;
      const [length, other] = [inWords(line.gap), doseName(telling, after)];
      return t`${length} after ${other}`;
    },
    how({ volume, route, site }) {
      // By mouth is into the mouth.
      return [volume, route, ...(route === "oral" ? [] : [site])].map(text).join(" · ");
    },
  };
}
