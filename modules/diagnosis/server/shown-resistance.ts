import type { AnswerOf } from "../../../foundation/operation.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import type { readDiagnosis } from "../operations.ts";
import { SettlementId } from "../resistance-shown.ts";
import { ResultId } from "../test-result.ts";
import type { CaseFacts } from "./gate-facts.sql.ts";

type Shown = AnswerOf<typeof readDiagnosis>["resistance"];
type By = AnswerOf<typeof readDiagnosis>["results"][number]["by"];

/** The profile with each word that it rests on, and the newest word of a doctor on each drug. */
export function shownResistance(
  { resistance, words, settled }: CaseFacts,
  key: PersonKey | undefined,
  by: (who: string) => By,
): Shown {
  return {
    rules: resistance.rules,
    class: resistance.class,
    drugs: resistance.drugs.map(({ drug, result, conflict }) => {
      const newest = settled.findLast((one) => one.drug === drug);
      return {
        drug,
        result,
        conflict,
        said: words
          .filter((word) => word.drug === drug)
          .map(({ resultId, test, method, result: says, date }) => ({
            ...{ resultId: ResultId.parse(resultId), test, method, says, takenOn: date },
          })),
        settled: newest
          ? {
              settlementId: SettlementId.parse(newest.id),
              holds: newest.holds,
              why: openNote(key, "diagnosis.settlement.why", newest.id, hex(newest.why)),
              at: newest.at,
              by: by(newest.by),
            }
          : null,
      };
    }),
  };
}

const hex = (sealed: string | null) => (sealed === null ? null : Buffer.from(sealed, "hex"));
