import "../../alerts/alerts.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { sexWords } from "../../../text/people.ts";
import { needWords } from "../../../text/diagnosis.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { needShape } from "../look-of.ts";
import { AlertEntry } from "../../alerts/alert-entry.tsx";
import { placeOf, type useAlerts } from "../../alerts/use-alerts.ts";
import { Unread } from "../unread.tsx";
import { useSince } from "./use-since.ts";
import type { useQueue, Waiting } from "./use-queue.ts";

interface QueueProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly alerts: ReturnType<typeof useAlerts>;
  readonly open: string | null;
  readonly onSelect: (chosen: string) => void;
  /** What stands at its end. */
  readonly children: ReactNode;
}

export function Queue({ queue, alerts, open, onSelect, children }: QueueProps) {
  const { t } = useLingui();
  const waiting = queue.data?.pages.flatMap((page) => page.waiting) ?? [];
  const raised = alerts.data?.pages.flatMap((page) => page.alerts) ?? [];
  const [toDecide, onTreatment] = [queue.data?.pages.at(-1)?.total, alerts.data?.pages.at(-1)?.total];
  const total = toDecide === undefined || onTreatment === undefined ? undefined : toDecide + onTreatment;
  return (
    <section className="queue">
      <header className="queue-head">
        <Heading
          title={t`Needs you`}
          beneath={
            total !== undefined &&
            total > 0 && <Plural value={total} one="# thing to look at" other="# things, most urgent first" />
          }
        />
      </header>
      <Unread
        waiting={queue.isPending || alerts.isPending ? t`The list is loading` : null}
        error={queue.error ?? alerts.error}
        working={queue.isFetching || alerts.isFetching}
        onAgain={() => {
          void queue.refetch();
          void alerts.refetch();
        }}
      />
      {total === 0 && <NobodyWaits />}
      {raised.length > 0 && (
        <>
          <h2 className="queue-part">
            <Trans>On treatment</Trans>
          </h2>
          <ol>
            {raised.map((one) => (
              <li key={one.alertId}>
                <AlertEntry alert={one} current={placeOf(one) === open} onSelect={onSelect} />
              </li>
            ))}
          </ol>
          <More list={alerts} />
        </>
      )}
      {raised.length > 0 && waiting.length > 0 && (
        <h2 className="queue-part">
          <Trans>To decide</Trans>
        </h2>
      )}
      <ol>
        {waiting.map((one) => (
          <li key={one.patientId}>
            <Entry waiting={one} current={one.patientId === open} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      <More list={queue} />
      {waiting.length > 0 && <footer className="queue-foot">{children}</footer>}
    </section>
  );
}

interface MoreProps {
  readonly list: Pick<ReturnType<typeof useQueue>, "hasNextPage" | "isFetchingNextPage"> & {
    readonly fetchNextPage: () => unknown;
  };
}

function More({ list }: MoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <div className="queue-more">
      <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        <Trans>Show more</Trans>
      </Button>
    </div>
  );
}

function Entry({
  waiting: { patientId, name, age, sex, since, why, results },
  current,
  onSelect,
}: {
  readonly waiting: Waiting;
  readonly current: boolean;
  readonly onSelect: (patientId: string) => void;
}) {
  const { i18n } = useLingui();
  const { short, said } = useSince()(since);
  return (
    <a
      className="queue-one"
      href={`/needs-you/${patientId}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onSelect(patientId);
      }}
    >
      <i className={`shape shape-${needShape[why]}`} aria-hidden="true" />
      <b lang={scriptOf(name)}>{name}</b>
      <time dateTime={since} title={said}>
        {short}
      </time>
      <span className="queue-why">{i18n._(needWords[why])}</span>
      <span className="queue-who">
        <Plural value={age} one="# year" other="# years" /> · {sexWord(sex, i18n)} ·{" "}
        <Plural value={results} _0="no result" one="# result" other="# results" />
      </span>
    </a>
  );
}

function sexWord(sex: string, i18n: ReturnType<typeof useLingui>["i18n"]): string {
  const known = Object.entries(sexWords).find(([one]) => one === sex)?.[1];
  return known ? i18n._(known) : sex;
}

function NobodyWaits() {
  return (
    <div className="queue-nobody">
      <i className="shape shape-done" aria-hidden="true" />
      <p>
        <b>
          <Trans>Nobody waits for you.</Trans>
        </b>
        <Trans>When an X-ray or a result comes in, or something changes after a decision, it stands here.</Trans>
      </p>
    </div>
  );
}
