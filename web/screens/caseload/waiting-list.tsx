import "./waiting-list.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Waiting } from "../../local/outbox.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useSays } from "../phone/says.ts";
import type { Standing } from "../phone/what-waits.ts";
import { RefusedRow } from "./refused-row.tsx";
import { WaitingRow } from "./waiting-row.tsx";
import type { WaysOut } from "./ways-out.ts";

interface WaitingListProps extends WaysOut {
  /** Undefined: not read yet. */
  readonly waiting: readonly Waiting[] | undefined;
  readonly standing: Standing;
  readonly sentToday: number;
  readonly onSendNow: () => void;
  /** What stands above the list: that somebody must sign in. */
  readonly notices?: ReactNode;
}

/** What is only on this phone: what needs a person first, then in the order in which it is really sent. */
export function WaitingList({ waiting, standing, sentToday, onSendNow, notices, ...ways }: WaitingListProps) {
  const { t } = useLingui();
  usePageTitle(t`What is to be sent`, t`Khurak`);
  const all = waiting ?? [];
  const refused = all.filter(({ state }) => state === "refused");
  const going = all.filter(({ state }) => state !== "refused");
  return (
    <div className="outbox">
      <Heading title={t`What is to be sent`} />
      {notices}
      <Counted sent={sentToday} going={going.length} refused={refused.length} />
      {waiting !== undefined && all.length === 0 && (
        <EmptyState icon="tick" title={<Trans>All is sent</Trans>}>
          <Trans>What you record without network waits here, and goes by itself.</Trans>
        </EmptyState>
      )}
      {refused.length > 0 && (
        <section aria-label={t`Needs you`}>
          <h2>
            <Trans>Needs you</Trans>
          </h2>
          <ul className="outbox-rows">
            {refused.map((row) => (
              <RefusedRow key={row.id} row={row} {...ways} />
            ))}
          </ul>
        </section>
      )}
      <Lane rows={going.filter(({ lane }) => lane === "records")} title={t`Goes first: records`} />
      <Lane rows={going.filter(({ lane }) => lane === "media")} title={t`Then: videos`} />
      {going.length > 0 && (
        <>
          {standing === "no-network" && (
            <Notice look="offline">
              <Trans>No network. It goes by itself when there is one.</Trans>
            </Notice>
          )}
          <Button look="main" icon="upload" working={standing === "sending"} onPress={onSendNow}>
            <Trans>Send now</Trans>
          </Button>
        </>
      )}
    </div>
  );
}

interface CountedProps {
  readonly sent: number;
  readonly going: number;
  readonly refused: number;
}

function Counted({ sent, going, refused }: CountedProps) {
  return (
    <dl className="outbox-counted">
      <div>
        <dt>
          <Trans>sent today</Trans>
        </dt>
        <dd>
          <i className="shape shape-done" aria-hidden="true" /> {sent}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>to be sent</Trans>
        </dt>
        <dd>
          <i className="shape shape-due" aria-hidden="true" /> {going}
        </dd>
      </div>
      <div>
        <dt>
          <Plural value={refused} one="needs you" other="need you" />
        </dt>
        <dd>
          <i className="shape shape-attention" aria-hidden="true" /> {refused}
        </dd>
      </div>
    </dl>
  );
}

function Lane({ rows, title }: { readonly rows: readonly Waiting[]; readonly title: string }) {
  const says = useSays();
  if (rows.length === 0) return null;
  const bytes = rows.reduce((sum, row) => sum + row.bytes - row.sent, 0);
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{says.size(bytes)}</small>
      </h2>
      <ul className="outbox-rows">
        {rows.map((row) => (
          <WaitingRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
