import { useLingui } from "@lingui/react/macro";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { monthCountWords } from "../../text/coverage.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";
import type { useMonth } from "./use-coverage.ts";

type Counts = NonNullable<ReturnType<typeof useMonth>["data"]>["rows"][number]["counts"];

/** What a row of the report of the month counts. */
export function useRowWords() {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  return (counts: Counts): string => {
    if (counts.is === "full") return i18n._(monthCountWords[`full ${counts.sex}`]);
    if (counts.is === "sessions") return i18n._(monthCountWords[`sessions ${counts.what}`]);
    if (counts.is === "aefi") return i18n._(monthCountWords[`aefi ${counts.what}`]);
    const dose = doseName(telling, counts.mark);
    if (counts.years === 0) return t`${dose}, in the first year of life`;
    if (counts.years === 1) return t`${dose}, in the second year of life`;
    return counts.years === null ? t`${dose}, at any age` : t`${dose}, from five years on`;
  };
}
