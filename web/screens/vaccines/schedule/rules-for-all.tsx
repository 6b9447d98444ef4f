import { Trans, useLingui } from "@lingui/react/macro";
import { evidences } from "../../../../modules/schedules/evidence.ts";
import type { Programme } from "../../../../modules/schedules/programme.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import { doseEvidenceWords } from "../../../text/schedules.ts";
import { Panel } from "../../../ui/panel.tsx";
import { Sureness } from "../sureness.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import { SourceList } from "./dose-row.tsx";

/** What no single line says: which vaccines wait for each other, and what of the past counts. */
export function RulesForAll({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useLingui();
  const { telling, age } = useScheduleWords();
  const taken = programme.counts.map((evidence) => i18n._(doseEvidenceWords[evidence])).join(" · ");
  const left = evidences
    .filter((evidence) => !programme.counts.includes(evidence))
    .map((evidence) => i18n._(doseEvidenceWords[evidence]))
    .join(" · ");
  return (
    <Panel title={t`Rules for all doses`}>
      {programme.apart.map(({ vaccines, gap, sources, confidence }) => {
        const [names, length] = [vaccines.map((one) => vaccineName(telling, one)).join(", "), age(gap)];
        return (
          <div key={names} className="vaccines-rule">
            <p>
              <Trans>
                Live vaccines ({names}): two of them on one day, or {length} apart.
              </Trans>
            </p>
            <Sureness of={confidence} />
            <SourceList sources={sources} programme={programme} />
          </div>
        );
      })}
      <div className="vaccines-rule">
        <p>
          <Trans>A dose counts when it is shown: {taken} (a scar for BCG only).</Trans>
        </p>
        <p>
          <Trans>It does not count, and is given again: {left}.</Trans>
        </p>
      </div>
    </Panel>
  );
}
