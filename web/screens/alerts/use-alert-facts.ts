import type { MessageDescriptor } from "@lingui/core";
import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { AlertKind, Facts } from "../../../modules/alerts/alert.ts";
import { adverseEventWords, sayLimit } from "../../text/monitoring.ts";
import { drugWords } from "../../text/drugs.ts";
import { redFlagWords } from "../../text/nutrition.ts";
import { medicineWords } from "../../text/medicines.ts";
import { symptomWords } from "../../text/symptoms.ts";
import { useShownDay } from "../patients/shown-day.ts";

/** What of an alert is known before the chart is opened, as words; empty: its kind says it all. */
export function useAlertFacts(): (kind: AlertKind, facts: Facts) => string {
  const { t, i18n } = useLingui();
  const day = useShownDay();
  const named = (codes: Facts[string] | undefined) =>
    list(codes)
      .map((code) => said(i18n, { ...drugWords, ...medicineWords }, code))
      .join(", ");
  const number = (fact: Facts[string] | undefined) => (typeof fact === "number" ? i18n.number(fact) : "");
  return (kind, facts) => {
    const drugs = named(facts.drugs);
    switch (kind) {
      case "value-past-limit": {
        const { code, reading, value, limit: bound } = facts;
        const line = sayLimit(i18n, { code, reading, value, bound } as Parameters<typeof sayLimit>[1]);
        return drugs === "" ? line : `${line} · ${drugs}`;
      }
      case "severe-adverse-event": {
        const term = said(i18n, adverseEventWords, facts.term);
        const grade = number(facts.grade);
        return [t`${term}, grade ${grade}`, drugs].filter((words) => words !== "").join(" · ");
      }
      case "severe-symptom":
        return list(facts.codes)
          .map((code) => said(i18n, symptomWords, code))
          .join(", ");
      case "thin-and-in-danger": {
        const mass = number(facts.bodyMass);
        const signs = list(facts.flags).map((flag) => said(i18n, redFlagWords, flag));
        return [...(mass === "" ? [] : [t`BMI ${mass}`]), ...signs].join(" · ");
      }
      case "refeeding": {
        const since = typeof facts.from === "string" ? day(facts.from) : "";
        return t`since ${since}`;
      }
      case "resistance-against-regimen":
        return drugs;
      case "still-positive": {
        const month = number(facts.month);
        return t`Month ${month}`;
      }
      case "long-gap":
      case "sixty-days-without-dose": {
        const since = typeof facts.from === "string" ? day(facts.from) : "";
        return facts.unknown === "some" ? t`since ${since}, nobody knows of all these days` : t`since ${since}`;
      }
      case "dose-for-new-weight": {
        const kilograms = number(facts.kg);
        return `${t`${kilograms} kg`} · ${named(facts.medicines)}`;
      }
      case "tb-again":
      case "visit-after-treatment":
        return typeof facts.month === "number"
          ? t`${plural(facts.month, { one: "# month after the end", other: "# months after the end" })}`
          : "";
      case "sent-on-waits": {
        const since = typeof facts.askedOn === "string" ? day(facts.askedOn) : "";
        return t`since ${since}`;
      }
      case "phase-may-end":
      case "doses-complete":
        return "";
    }
  };
}

const list = (fact: Facts[string] | undefined): readonly string[] => (Array.isArray(fact) ? fact : []);

/** A code that this version does not know is shown as it came. */
function said(
  i18n: ReturnType<typeof useLingui>["i18n"],
  words: Readonly<Record<string, MessageDescriptor>>,
  code: Facts[string] | undefined,
): string {
  const found = typeof code === "string" ? words[code] : undefined;
  return found === undefined ? String(code ?? "") : i18n._(found);
}
