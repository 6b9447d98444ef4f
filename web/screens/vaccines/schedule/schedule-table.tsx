import { Trans, useLingui } from "@lingui/react/macro";
import type { Programme } from "../../../../modules/schedules/programme.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { scheduleWords } from "../../../text/schedules.ts";
import { Panel } from "../../../ui/panel.tsx";
import { Table } from "../../../ui/table.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import { byAge, otherWays } from "./by-age.ts";
import { DoseRow } from "./dose-row.tsx";
import { OtherWayTitle } from "./other-way-title.tsx";
import { RulesForAll } from "./rules-for-all.tsx";
import { Unverified } from "./unverified.tsx";

/** Every dose of a schedule by the age it is recommended from; how sure each is stands beside it. */
export function ScheduleTable({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useLingui();
  const { age, telling } = useScheduleWords();
  const columns = [
    { title: t`Dose`, width: 17 },
    { title: t`When`, width: 22 },
    { title: t`Gap`, width: 16 },
    { title: t`How and where`, width: 24 },
    { title: t`How sure`, width: 21 },
  ];
  const schedule = i18n._(scheduleWords[programme.code]);
  const ways = otherWays(programme);
  return (
    <>
      <Unverified programme={programme} />
      <p className="vaccines-hint">
        <Trans>Press a dose to see where it comes from.</Trans>
      </p>
      <Table caption={t`${schedule}, by age`} columns={columns}>
        {byAge(programme).flatMap(({ from, rows }) => [
          <tr key={from} role="row" className="vaccines-age">
            <th role="rowheader" scope="row" colSpan={columns.length}>
              {age(from)}
            </th>
          </tr>,
          ...rows.map((row) => <DoseRow key={row.line.code} row={row} programme={programme} />),
        ])}
      </Table>
      {ways.length > 0 && (
        <Panel title={t`Begun late, or with another vaccine`}>
          {ways.map((way) => {
            const followed = way.followedBy.map((code) => doseName(telling, code)).join(", ");
            return (
              <section key={`${way.course}-${way.first.code}-${way.first.minimumAge}`} className="vaccines-way">
                <OtherWayTitle way={way} />
                <Table caption={doseName(telling, way.first.code)} columns={columns}>
                  {way.rows.map((row) => (
                    <DoseRow key={row.line.code} row={row} programme={programme} />
                  ))}
                </Table>
                {followed !== "" && (
                  <p className="quiet">
                    <Trans>Then as above: {followed}</Trans>
                  </p>
                )}
              </section>
            );
          })}
        </Panel>
      )}
      <RulesForAll programme={programme} />
    </>
  );
}
