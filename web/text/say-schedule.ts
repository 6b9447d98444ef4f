import type { I18n } from "@lingui/core";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Telling } from "../../modules/schedules/sentence.ts";

/** What `modules/schedules/sentence.ts` speaks with on a screen. */
export const tellingIn = (i18n: I18n, day: (day: CalendarDay) => string): Telling => ({
  say: (id, params) => i18n._(id, { ...params }),
  day,
});
