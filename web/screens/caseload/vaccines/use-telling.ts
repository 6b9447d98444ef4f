import { useLingui } from "@lingui/react/macro";
import type { Telling } from "../../../../modules/schedules/sentence.ts";
import { tellingIn } from "../../../text/say-schedule.ts";
import "../../../text/schedule-reasons.ts";
import "../../../text/schedules.ts";
import { useShownDay } from "../../patients/shown-day.ts";

/** What the sentences of a plan are spoken with. */
export function useTelling(): Telling {
  const { i18n } = useLingui();
  return tellingIn(i18n, useShownDay());
}
