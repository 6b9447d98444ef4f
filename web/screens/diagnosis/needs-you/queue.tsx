import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { sexWords } from "../../../text/people.ts";
import { needWords } from "../../../text/diagnosis.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { needShape } from "../look-of.ts";
import { Unread } from "../unread.tsx";
import { useSince } from "./use-since.ts";
import type { useQueue, Waiting } from "./use-queue.ts";

interface QueueProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly open: string | null;
  readonly onSelect: (patientId: string) => void;
  /** What stands at its end. */
  readonly children: ReactNode;
}

export function Queue({ queue, open, onSelect, children }: QueueProps) {
  const { t } = useLingui();
  const waiting = queue.data?.pages.flatMap((page) => page.waiting) ?? [];
  const total = queue.data?.pages.at(-1)?.total;
  return (
    <section className="queue">
      <header className="queue-head">
        <Heading
          title={t`Needs you`}
          beneath={
            total !== undefined &&
            total > 0 && <Plural value={total} one="# person" other="# people, most urgent first" />
          }
        />
      </header>
      <Unread
        waiting={queue.isPending ? t`The list is loading` : null}
        error={queue.error}
        working={queue.isFetching}
        onAgain={() => void queue.refetch()}
      />
      {total === 0 && <NobodyWaits />}
      <ol>
        {waiting.map((one) => (
          <li key={one.patientId}>
            <Entry waiting={one} current={one.patientId === open} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      {queue.hasNextPage && (
        <div className="queue-more">
          <Button working={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {waiting.length > 0 && <footer className="queue-foot">{children}</footer>}
    </section>
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
