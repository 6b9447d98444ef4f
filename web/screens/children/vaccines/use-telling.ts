import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { Telling } from "../../../../modules/schedules/sentence.ts";
import { tellingIn } from "../../../text/say-schedule.ts";
import { useShownDay } from "../../patients/shown-day.ts";

/** A schedule's sentences in the reader's language. */
export function useTelling(): Telling {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  return useMemo(() => tellingIn(i18n, shownDay), [i18n, shownDay]);
}
