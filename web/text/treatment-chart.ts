import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Found } from "../../modules/diagnosis/test-result.ts";

export const stripRowWords = {
  smear: msg({ id: "strip.smear", message: "Smear" }),
  culture: msg({ id: "strip.culture", message: "Culture" }),
  rapid: msg({ id: "strip.rapid", message: "Rapid test" }),
} as const;

const negative = msg({ id: "short-finding.negative", message: "neg" });
const positive = msg({ id: "short-finding.positive", message: "pos" });
const spoilt = msg({ id: "short-finding.spoilt", message: "spoilt" });

const short: Partial<Record<Found, MessageDescriptor>> = {
  negative,
  "not-found": negative,
  positive,
  scanty: positive,
  "found-rif-sensitive": msg({ id: "short-finding.works", message: "Rif S" }),
  "found-rif-resistant": msg({ id: "short-finding.resistant", message: "Rif R" }),
  "found-rif-unclear": msg({ id: "short-finding.unclear", message: "Rif ?" }),
};
/** They are written alike in every language. */
const grades: readonly Found[] = ["1+", "2+", "3+"];

/** What was found, in the room that a month has. */
export function shortFinding(i18n: I18n, found: Found): string {
  return grades.includes(found) ? found : i18n._(short[found] ?? spoilt);
}
