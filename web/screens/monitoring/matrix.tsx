import "./matrix.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { planKindWords, slotStandingWords } from "../../text/monitoring.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type Column, columnsOf, inColumn, isOnce, slotShape } from "./slot-look.ts";
import type { Examination, Line, Monitoring, Plan, SlotShown } from "./use-monitoring.ts";
import { useFoundWords } from "./use-found-words.ts";
import { useWindowWords } from "./use-window-words.ts";

interface MatrixProps extends Pick<Monitoring, "examinations" | "today"> {
  readonly plan: Plan;
}

/** The whole plan: each examination by month. Where it is narrow each line is a card with its windows in a row. */
export function Matrix({ plan, examinations, today }: MatrixProps) {
  const { t, i18n } = useLingui();
  const months = plan.lines.filter((line) => !isOnce(line));
  const once = plan.lines.filter(isOnce);
  const columns = columnsOf(months);
  const present = presentIn(plan, today);
  return (
    <div className="monitoring-matrix">
      <table role="table" aria-label={t`Examinations by month`}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="only-heard">{t`Examination`}</span>
            </th>
            {columns.map((column) => (
              <th
                key={`${column.is} ${column.n}`}
                role="columnheader"
                scope="col"
                data-present={column.is === "month" && column.n === present ? "" : undefined}
              >
                <Title column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {months.map((line) => (
            <tr key={line.kind} role="row">
              <th role="rowheader" scope="row">
                {i18n._(planKindWords[line.kind])}
              </th>
              {columns.map((column) => (
                <td
                  key={`${column.is} ${column.n}`}
                  role="cell"
                  data-present={column.is === "month" && column.n === present ? "" : undefined}
                >
                  {inColumn(line, column).map((slot) => (
                    <Window key={slot.from} slot={slot} examinations={examinations} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
      {once.length > 0 && <Once lines={once} examinations={examinations} />}
    </div>
  );
}

/** The month whose window today lies in, by the days of the plan; null: none does. */
function presentIn({ lines, closed }: Plan, today: string): number | null {
  if (closed) return null;
  const slots = lines.flatMap(({ slots }) => slots);
  return slots.find(({ is, from, until }) => is === "month" && from <= today && today <= until)?.n ?? null;
}

function Title({ column }: { readonly column: Column }) {
  const { t, i18n } = useLingui();
  const number = i18n.number(column.n ?? 0);
  switch (column.is) {
    case "before":
      return <Trans>Begin</Trans>;
    case "weeks":
      return <Trans>Weeks 1–6</Trans>;
    case "month":
      return (
        <>
          <span className="only-heard">{t`Month ${number}`}</span>
          <span aria-hidden="true">{number}</span>
        </>
      );
    case "end":
      return <Trans>At the end</Trans>;
  }
}

interface WindowProps {
  readonly slot: SlotShown;
  readonly examinations: readonly Examination[];
}

/** One window: its shape, what was found or how it stands, and its days for whoever asks. */
function Window({ slot, examinations }: WindowProps) {
  const { t, i18n } = useLingui();
  const { filled } = useFoundWords();
  const shown = useShownDay();
  const name = useWindowWords()(slot);
  const { from, until, standing, filled: by } = slot;
  if (standing === "not-needed") return null;
  const examined = by && examinations.find(({ examinationId }) => examinationId === by.examinationId);
  const value = by ? filled(by, examined?.found ?? null) : "";
  const crossed = examined?.limits ?? [];
  const grave = crossed.some(({ weight }) => weight === "act");
  const shape = grave ? "overdue" : crossed.length > 0 ? "attention" : slotShape[standing];
  const word = i18n._(slotStandingWords[standing]);
  const [first, last] = [shown(from), shown(until)];
  const when = by ? shown(by.on) : t`${first} to ${last}`;
  return (
    <span
      className={`monitoring-window${grave ? " monitoring-grave" : ""}`}
      data-standing={standing}
      title={`${name}: ${word}, ${when}`}
    >
      <i className={`shape shape-${shape}`} aria-hidden="true" />
      <span aria-hidden="true" className="monitoring-at">
        <Short slot={slot} />
      </span>
      {value !== "" && <b>{value}</b>}
      <span className="only-heard">
        {name}: {word}, {when}
      </span>
    </span>
  );
}

/** Where it stands, in two letters: beside each other weeks and months are told apart by them. */
function Short({ slot: { is, n } }: Pick<WindowProps, "slot">) {
  const { i18n } = useLingui();
  const number = i18n.number(n ?? 0);
  switch (is) {
    case "before":
      return <Trans>Begin</Trans>;
    case "week":
      return <Trans>W{number}</Trans>;
    case "month":
      return <Trans>M{number}</Trans>;
    case "end":
      return <Trans>At the end</Trans>;
  }
}

/** What the signs mean; weeks and months are told apart where they stand beside each other. */
function Legend() {
  const { i18n } = useLingui();
  const standings = ["done", "due", "overdue", "later", "missed"] as const;
  return (
    <ul className="monitoring-legend">
      {standings.map((standing) => (
        <li key={standing}>
          <i className={`shape shape-${slotShape[standing]}`} aria-hidden="true" />
          {i18n._(slotStandingWords[standing])}
        </li>
      ))}
      <li className="monitoring-letters">
        <Trans>W week, M month</Trans>
      </li>
    </ul>
  );
}

/** What is looked at once, at the beginning. */
function Once({ lines, examinations }: { readonly lines: readonly Line[] } & Pick<WindowProps, "examinations">) {
  const { i18n } = useLingui();
  const { filled } = useFoundWords();
  return (
    <div className="monitoring-once">
      <h3>
        <Trans>Once, at the beginning</Trans>
      </h3>
      <ul>
        {lines.map(({ kind, slots: [slot] }) => {
          if (!slot) return null;
          const examined = examinations.find(({ examinationId }) => examinationId === slot.filled?.examinationId);
          const value = slot.filled ? filled(slot.filled, examined?.found ?? null) : "";
          return (
            <li key={kind}>
              <i className={`shape shape-${slotShape[slot.standing]}`} aria-hidden="true" />
              {i18n._(planKindWords[kind])}: <b>{value === "" ? i18n._(slotStandingWords[slot.standing]) : value}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
