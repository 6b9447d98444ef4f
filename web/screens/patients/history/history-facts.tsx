import { Trans, useLingui } from "@lingui/react/macro";
import type { DiseaseHistory } from "../../../../modules/people/disease-history.ts";
import { conditionWords, earlierTbWords, medicineWords } from "../../../text/people.ts";
import { Fact, Facts } from "../../../ui/panel.tsx";

export function HistoryFacts({ history }: { readonly history: DiseaseHistory }) {
  const { t, i18n } = useLingui();
  const { earlierTb, lastTreatedIn, medicineOverAMonth, has, noneOfThem, note } = history;
  return (
    <Facts>
      <Fact term={t`TB before`}>
        {[i18n._(earlierTbWords[earlierTb]), lastTreatedIn].filter((part) => part !== null).join(" · ")}
      </Fact>
      {earlierTb !== "never" && (
        <Fact term={t`Medicine for more than a month`}>{i18n._(medicineWords[medicineOverAMonth])}</Fact>
      )}
      <Fact term={t`Lives with`}>
        {has.length > 0 ? (
          has.map((condition) => i18n._(conditionWords[condition])).join(", ")
        ) : noneOfThem ? (
          <Trans>Asked: none</Trans>
        ) : (
          <Trans>Not asked</Trans>
        )}
      </Fact>
      {note !== null && note !== "" && <Fact term={t`Note`}>{note}</Fact>}
    </Facts>
  );
}
