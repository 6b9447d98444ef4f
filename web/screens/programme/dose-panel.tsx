import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { dosePartWords } from "../../text/programme.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { DoseBar, dosePartShape, doseParts } from "./dose-bar.tsx";
import { shareOf } from "./share.ts";
import type { Dashboard } from "./use-programme.ts";

/** All doses that were due, of everybody on treatment, by what is known of them. */
export function DosePanel({ doses }: Pick<Dashboard, "doses">) {
  const { t } = useLingui();
  return (
    <Panel title={t`Doses of the last 30 days`}>
      {doses.due === 0 ? (
        <p className="quiet">
          {doses.patients === 0 ? (
            <Trans>
              Nobody is on treatment. When a treatment begins, its doses are counted here from the next day on.
            </Trans>
          ) : (
            <Trans>Nobody’s day has ended yet. A dose is counted when its day has ended.</Trans>
          )}
        </p>
      ) : (
        <Known doses={doses} />
      )}
    </Panel>
  );
}

function Known({ doses }: Pick<Dashboard, "doses">) {
  const { i18n } = useLingui();
  const day = useShownDay();
  const [from, to] = [day(doses.from), day(doses.to)];
  const due = i18n.number(doses.due);
  const { patients, rules } = doses;
  return (
    <div className="programme-doses">
      <DoseBar doses={doses} />
      <ul className="programme-legend">
        {doseParts.map((part) => {
          const share = i18n.number(shareOf(doses[part], doses.due) ?? 0);
          const word = i18n._(dosePartWords[part]);
          const count = i18n.number(doses[part]);
          return (
            <li key={part}>
              <i className={`shape shape-${dosePartShape[part]}`} aria-hidden="true" />
              <span>
                <Trans>
                  <b>{share} %</b> {word} {count}
                </Trans>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="programme-small">
        <Plural
          value={patients}
          one={`${due} due for # person, also with no record at all.`}
          other={`${due} due for # people, also those with no record at all.`}
        />{" "}
        <Trans>
          {from} to {to}. Rule {rules}.
        </Trans>
      </p>
    </div>
  );
}
