import { useLingui } from "@lingui/react/macro";
import type { Found } from "../../../modules/monitoring/examination.ts";
import { shortFinding } from "../../text/treatment-chart.ts";
import type { SlotShown } from "./use-monitoring.ts";

/** What was found: in the room that a month has, and in full. */
export function useFoundWords() {
  const { t, i18n } = useLingui();
  const number = (value: number | null) => (value === null ? "" : i18n.number(value));
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

  function short(found: Found): string {
    switch (found.kind) {
      case "clinical":
        return found.complains ? t`complains` : t`well`;
      case "ecg":
        return number(found.qtcf);
      case "blood-count":
        return number(found.hemoglobin);
      case "liver":
        return joined(number(found.alt?.value ?? found.ast?.value ?? null));
      case "kidney":
        return number(found.creatinine ?? found.potassium);
      case "vision":
        return `${acuity(found.right)} ${acuity(found.left)}`;
      case "neuropathy":
        return number(found.grade);
      case "hearing":
        return found.lossDb === null ? t`good` : number(found.lossDb);
      case "thyroid":
        return number(found.tsh);
      case "hba1c":
        return number(found.percent);
      case "albumin":
        return number(found.albumin);
      case "pregnancy-test":
      case "hiv":
      case "hepatitis-b":
      case "hepatitis-c":
        return { negative: t`neg`, positive: t`pos`, unclear: t`unclear` }[found.found];
    }
  }

  function whole(found: Found): string {
    switch (found.kind) {
      case "clinical":
        return found.complains ? t`Something troubles them` : t`Nothing troubles them`;
      case "ecg": {
        const ms = number(found.qtcf);
        return t`QTcF ${ms} ms`;
      }
      case "blood-count": {
        const [grams, platelets, neutrophils] = [
          number(found.hemoglobin),
          number(found.platelets),
          number(found.neutrophils),
        ];
        return joined(
          t`Haemoglobin ${grams} g/dL`,
          found.platelets === null ? "" : t`platelets ${platelets} /µL`,
          found.neutrophils === null ? "" : t`neutrophils ${neutrophils} /µL`,
        );
      }
      case "liver": {
        const [alt, altUpTo] = [number(found.alt?.value ?? null), number(found.alt?.upTo ?? null)];
        const [ast, astUpTo] = [number(found.ast?.value ?? null), number(found.ast?.upTo ?? null)];
        const bilirubin = number(found.bilirubin);
        return joined(
          found.alt === null ? "" : t`ALT ${alt} U/L (normal up to ${altUpTo})`,
          found.ast === null ? "" : t`AST ${ast} U/L (normal up to ${astUpTo})`,
          found.bilirubin === null ? "" : t`bilirubin ${bilirubin} mg/dL`,
          found.symptoms ? t`signs of liver harm` : "",
        );
      }
      case "kidney": {
        const [creatinine, potassium] = [number(found.creatinine), number(found.potassium)];
        return joined(
          found.creatinine === null ? "" : t`Creatinine ${creatinine} mg/dL`,
          found.potassium === null ? "" : t`potassium ${potassium} mmol/L`,
        );
      }
      case "vision": {
        const [right, left] = [acuity(found.right), acuity(found.left)];
        const [read, of] = [number(found.plates?.right ?? null), number(found.plates?.of ?? null)];
        return joined(
          t`Right eye ${right}, left eye ${left}`,
          found.plates === null ? "" : t`${read} of ${of} colour plates`,
        );
      }
      case "neuropathy": {
        const grade = number(found.grade);
        return t`Nerves of the feet: grade ${grade}`;
      }
      case "hearing": {
        const db = number(found.lossDb);
        return found.lossDb === null ? t`Hears normally` : t`Hearing loss of ${db} dB`;
      }
      case "thyroid": {
        const tsh = number(found.tsh);
        return t`TSH ${tsh} mIU/L`;
      }
      case "hba1c": {
        const percent = number(found.percent);
        return t`HbA1c ${percent} %`;
      }
      case "albumin": {
        const albumin = number(found.albumin);
        return t`Albumin ${albumin} g/dL`;
      }
      case "pregnancy-test":
      case "hiv":
      case "hepatitis-b":
      case "hepatitis-c":
        return { negative: t`Negative`, positive: t`Positive`, unclear: t`Not clear` }[found.found];
    }
  }

  function acuity(row: string): string {
    return row === "less" ? t`below 6/60` : row;
  }

  /** What fills a window: an examination, a weight, or a test; "" where the day alone is known. */
  function filled(slot: NonNullable<SlotShown["filled"]>, found: Found | null): string {
    if (found !== null) return short(found);
    if (slot.weightKg !== null) return number(slot.weightKg);
    // What a test of drugs found stands with the results, drug by drug.
    const sputum = slot.finding?.test === "smear" || slot.finding?.test === "culture";
    return sputum && slot.finding ? shortFinding(i18n, slot.finding.found) : "";
  }

  return { short, whole, acuity, filled };
}
