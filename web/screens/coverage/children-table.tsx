import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { notGivenWords } from "../../text/immunization.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { CalledName, ChildLine } from "../children/called.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { InHand } from "./in-hand.tsx";
import type { Listed } from "./use-coverage.ts";

interface ChildrenTableProps {
  readonly rows: readonly (Listed & { readonly on?: string })[];
  readonly caption: string;
  /** Of which day it is said where there is one. */
  readonly dayTitle?: string;
  readonly onOpen: (childId: string) => void;
}

export function ChildrenTable({ rows, caption, dayTitle, onOpen }: ChildrenTableProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const day = useShownDay();
  const columns = [
    { title: t`Child`, width: 26 },
    ...(dayTitle === undefined ? [] : [{ title: dayTitle, width: 12 }]),
    { title: t`Lives`, width: 18 },
    { title: t`Worker`, width: 16 },
    { title: t`Doses`, width: dayTitle === undefined ? 40 : 28 },
  ];
  return (
    <Table caption={caption} columns={columns}>
      {rows.map((row, at) => (
        <Row key={dayTitle === undefined ? row.childId : at} fresh={false}>
          <Cell>
            <a
              className="coverage-open"
              href={`/children/${row.childId}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(row.childId);
              }}
            >
              <CalledName called={row.called} />
            </a>
            <small>
              <ChildLine born={row.born} sex={row.sex} order={null} />
            </small>
          </Cell>
          {dayTitle !== undefined && (
            <Cell>
              <InHand>{dayTitle}</InHand>
              {row.on !== undefined && day(row.on as never)}
            </Cell>
          )}
          <Cell>
            <span lang={scriptOf(row.village)}>{row.village}</span>
            {row.facility && <small>{inLanguage(language, row.facility).first}</small>}
          </Cell>
          <Cell>{row.worker.name ?? <Trans>Nobody</Trans>}</Cell>
          <Cell>
            <Doses row={row} />
            {row.reasons.length > 0 && (
              <small>
                <Trans>Not given:</Trans> {row.reasons.map((why) => i18n._(notGivenWords[why])).join(", ")}
              </small>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Of more the child’s page says which. */
const mostNamed = 8;

/** What may be given today, with since when; where nothing may, what comes next. */
function Doses({ row: { open, expired } }: { readonly row: Listed }) {
  const telling = useTelling();
  const day = useShownDay();
  const of = (state: Listed["open"][number]["state"]) => open.filter((dose) => dose.state === state);
  const names = (doses: Listed["open"]) =>
    doses.map(({ code, stopped }) => `${doseName(telling, code)}${stopped ? " ⚠" : ""}`).join(", ");
  const [overdue, due, later] = [of("overdue"), of("due"), of("later")];
  const since = overdue.flatMap(({ overdueFrom }) => overdueFrom ?? []).toSorted()[0];
  const first = later[0];
  return (
    <>
      {since !== undefined && (
        <span className="coverage-line">
          <i className="shape shape-overdue" aria-hidden="true" />
          <span>
            <b>
              <Trans>Overdue:</Trans>
            </b>{" "}
            {names(overdue)} <small className="coverage-inline">{<Trans>since {day(since)}</Trans>}</small>
          </span>
        </span>
      )}
      {due.length > 0 && (
        <span className="coverage-line">
          <i className="shape shape-due" aria-hidden="true" />
          <span>
            <b>
              <Trans>Due:</Trans>
            </b>{" "}
            {names(due)}
          </span>
        </span>
      )}
      {first && (
        <span className="coverage-line">
          <i className="shape shape-done" aria-hidden="true" />
          <span>
            <Trans>Next from {day(first.from)}:</Trans> {names(later)}
          </span>
        </span>
      )}
      {open.some(({ stopped }) => stopped) && (
        <small>
          ⚠ <Trans>Ask the doctor first: something happened after an earlier dose.</Trans>
        </small>
      )}
      {expired.length > 0 && (
        <small>
          {expired.length > mostNamed ? (
            <Plural value={expired.length} one="Too late for # dose" other="Too late for # doses" />
          ) : (
            <>
              <Trans>Too late for:</Trans> {expired.map((code) => doseName(telling, code)).join(", ")}
            </>
          )}
        </small>
      )}
    </>
  );
}
