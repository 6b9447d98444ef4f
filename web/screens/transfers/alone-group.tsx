import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { WaitingDays } from "../laboratory/waiting-days.tsx";
import { PersonLine } from "../patients/person-line.tsx";
import { NameWorker } from "./name-worker.tsx";
import { type Alone, useAlone } from "./use-sendings.ts";

/** Whom no worker looks after by name, and a way to give one or all of them one. */
export function AloneGroup({ onOpen }: { readonly onOpen: (patientId: string) => void }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const id = useId();
  const read = useAlone();
  const [naming, setNaming] = useState<readonly Alone[]>([]);
  const first = read.data?.pages[0];
  const rows = read.data?.pages.flatMap(({ patients }) => patients) ?? [];
  const count = rows.length;
  return (
    <section className="sendings-group" aria-labelledby={id}>
      <h2 id={id}>
        <i className={`shape shape-${count > 0 ? "attention" : "done"}`} aria-hidden="true" />
        <Trans>Nobody looks after them by name</Trans>
        {first && <span className="sendings-count">{i18n.number(first.total)}</span>}
      </h2>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {first && count === 0 && (
        <p className="sendings-nobody">
          <Trans>Nobody. Whose worker has moved, or who was taken over without one, would stand here.</Trans>
        </p>
      )}
      {first && count > 0 && (
        <ol className="sendings-list">
          {rows.map((alone) => {
            const place = inLanguage(language, alone.facility);
            return (
              <li key={alone.patientId} className="sendings-row">
                <div className="sendings-who">
                  <button
                    type="button"
                    className="sendings-open"
                    lang={scriptOf(alone.name)}
                    onClick={() => onOpen(alone.patientId)}
                  >
                    {alone.name}
                  </button>
                  <span className="quiet">
                    <PersonLine age={alone.age} sex={alone.sex} />
                  </span>
                </div>
                <div className="sendings-what">
                  <span lang={place.lang}>{place.first}</span>
                  <small>
                    <WaitingDays since={alone.since} today={first.today} />
                  </small>
                </div>
                <div className="sendings-acts">
                  <Button icon="staff" onPress={() => setNaming([alone])}>
                    <Trans>Name a worker</Trans>
                    <span className="only-heard" lang={scriptOf(alone.name)}>
                      {alone.name}
                    </span>
                  </Button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <div className="sendings-more">
        {count > 1 && (
          <Button icon="staff" onPress={() => setNaming(rows)}>
            <Trans>One worker for all that are shown</Trans>
          </Button>
        )}
        {read.hasNextPage && (
          <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      {naming.length > 0 && <NameWorker patients={naming} onClose={() => setNaming([])} />}
    </section>
  );
}
