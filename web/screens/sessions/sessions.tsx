import "./sessions.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { listSessions, planSessions } from "../../../modules/sessions/operations.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useToday } from "../patients/today.ts";
import { PlanForm } from "./plan-form.tsx";
import { SessionPlace } from "./session-place.tsx";
import { StateMark } from "./state-mark.tsx";

interface SessionsProps {
  /** The address behind its question mark: it may say which month. */
  readonly query: string;
  readonly onOpen: (sessionId: string) => void;
}

/** The sessions of a month, by day and site. */
export function Sessions({ query, onOpen }: SessionsProps) {
  const { t, i18n } = useLingui();
  const { call, actor } = useAtHand();
  const today = useToday();
  const [month, setMonth] = useState(() => /^month=(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(query)?.[1] ?? today.slice(0, 7));
  const [planning, setPlanning] = useState(false);
  usePageTitle(t`Immunization sessions`, t`Khurak`);
  const [from, until] = [`${month}-01` as CalendarDay, lastOf(month)];
  const list = useQuery({
    queryKey: [listSessions.name, month],
    queryFn: () => answerTo(call(listSessions, { from, until })),
    placeholderData: (before) => before,
  });
  const may = planSessions.allow.some((rule) => rule.couldPass(actor));
  const shown = i18n.date(new Date(from), { month: "long", year: "numeric", timeZone: "UTC" });
  const dayWords = (day: string) =>
    i18n.date(new Date(day), { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  const columns = [
    { title: t`Day`, width: 18 },
    { title: t`Site`, width: 32 },
    { title: t`Villages`, width: 20 },
    { title: t`Workers`, width: 16 },
    { title: t`Stands`, width: 14 },
  ];
  const plan = may && (
    <Button look="main" icon="plus" onPress={() => setPlanning(true)}>
      <Trans>Plan a session</Trans>
    </Button>
  );
  return (
    <div className="sessions">
      <Heading title={t`Immunization sessions`} acts={plan} />
      <div className="sessions-months" role="group" aria-label={t`Month`}>
        <Button onPress={() => setMonth(monthAfter(month, -1))}>
          <Trans>Month before</Trans>
        </Button>
        <b aria-live="polite">{shown}</b>
        <Button onPress={() => setMonth(monthAfter(month, 1))}>
          <Trans>Month after</Trans>
        </Button>
      </div>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data?.sessions.length === 0 && (
        <EmptyState icon="syringe" title={<Trans>No sessions in this month</Trans>} acts={plan}>
          <Trans>A session is planned once, or in a row: every second Wednesday at the same Anganwadi.</Trans>
        </EmptyState>
      )}
      {list.data && list.data.sessions.length > 0 && (
        <Table caption={t`Sessions of ${shown}`} columns={columns} busy={list.isFetching}>
          {list.data.sessions.map(({ sessionId, day, villages, workers, ...session }) => (
            <Row key={sessionId} fresh={false}>
              <Cell>
                <button type="button" className="session-open" onClick={() => onOpen(sessionId)}>
                  {dayWords(day)}
                </button>
                <small>
                  {session.from}–{session.to}
                  {day === today && (
                    <>
                      {" · "}
                      <Trans>today</Trans>
                    </>
                  )}
                </small>
              </Cell>
              <Cell>
                <SessionPlace {...session} />
              </Cell>
              <Cell>
                {villages.length === 0 ? (
                  <Trans>all of its workers’ children</Trans>
                ) : (
                  <span lang={scriptOf(villages.join())}>{villages.join(", ")}</span>
                )}
              </Cell>
              <Cell>{workers.map(({ name }) => name ?? "–").join(", ")}</Cell>
              <Cell>
                <StateMark {...session} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {list.data?.more && (
        <Notice look="attention">
          <Trans>There are more sessions in this month than are shown.</Trans>
        </Notice>
      )}
      {planning && <PlanForm session={null} onClose={() => setPlanning(false)} />}
    </div>
  );
}

function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

const lastOf = (month: string): CalendarDay => addDays(`${monthAfter(month, 1)}-01` as CalendarDay, -1);
