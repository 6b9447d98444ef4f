import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { doubtWords } from "../../text/clips.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { useSince } from "../diagnosis/needs-you/use-since.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useClipWords } from "./clip-words.ts";
import type { useClips, WaitingClip } from "./use-clips.ts";

interface ClipQueueProps {
  readonly queue: ReturnType<typeof useClips>;
  readonly waiting: readonly WaitingClip[];
  /** Of those in the list, how many were judged since it was asked for. */
  readonly judged: number;
  readonly open: string | null;
  readonly onSelect: (clipId: string) => void;
  /** What stands at its end. */
  readonly children: ReactNode;
}

export function ClipQueue({ queue, waiting, judged, open, onSelect, children }: ClipQueueProps) {
  const { t } = useLingui();
  const newest = queue.data?.pages.at(-1);
  const onTheWay = newest?.onTheWay ?? 0;
  const total = newest && Math.max(waiting.length, newest.total - judged);
  const since = useSince();
  const [first] = waiting;
  const oldest = first ? since(first.receivedAt).short : "";
  return (
    <section className="clips-queue">
      <header className="clips-queue-head">
        <Heading
          title={t`Video review`}
          beneath={
            newest && (
              <>
                {total !== undefined && first && (
                  <>
                    <Plural value={total} one="# waiting" other="# waiting" /> · <Trans>oldest {oldest}</Trans>
                  </>
                )}
                {onTheWay > 0 && (
                  <span className="clips-on-the-way">
                    <Plural
                      value={onTheWay}
                      one="# still on its way from a phone"
                      other="# still on their way from phones"
                    />
                  </span>
                )}
              </>
            )
          }
        />
      </header>
      <Unread
        waiting={queue.isPending ? t`The list is loading` : null}
        error={queue.error}
        working={queue.isFetching}
        onAgain={() => void queue.refetch()}
      />
      {newest && waiting.length === 0 && <NoneWaits />}
      <ol>
        {waiting.map((clip) => (
          <li key={clip.clipId}>
            <Entry clip={clip} current={clip.clipId === open} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      {queue.hasNextPage && (
        <div className="clips-more">
          <Button working={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {waiting.length > 0 && <footer className="clips-queue-foot">{children}</footer>}
    </section>
  );
}

interface EntryProps {
  readonly clip: WaitingClip;
  readonly current: boolean;
  readonly onSelect: (clipId: string) => void;
}

function Entry({ clip: { clipId, name, recordedAt, seconds, doubt, second, differ }, current, onSelect }: EntryProps) {
  const { i18n } = useLingui();
  const { filmed, length } = useClipWords();
  return (
    <a
      className="clips-entry"
      href={`/clips/${clipId}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onSelect(clipId);
      }}
    >
      <span className="clips-letter" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <span>
        <b lang={scriptOf(name)}>{name}</b>
        <small>
          {filmed(recordedAt)}, {length(seconds)}
        </small>
        {second && (
          <small>
            <Trans>second look, blind</Trans>
          </small>
        )}
        {differ && (
          <small>
            <Trans>two found differently: yours settles it</Trans>
          </small>
        )}
        {doubt && (
          <small className="clips-doubt">
            <i className="shape shape-attention" aria-hidden="true" />
            {i18n._(doubtWords[doubt])}
          </small>
        )}
      </span>
    </a>
  );
}

function NoneWaits() {
  return (
    <div className="clips-none">
      <i className="shape shape-done" aria-hidden="true" />
      <p>
        <b>
          <Trans>No video waits for you.</Trans>
        </b>
        <Trans>
          When a patient or a worker films a dose and the network carries it here, it stands in this list, the oldest
          first. Until somebody has looked at it, the dose counts as told.
        </Trans>
      </p>
    </div>
  );
}
