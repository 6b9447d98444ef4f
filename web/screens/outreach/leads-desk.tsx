import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { closeLead, hearLead, listLeads } from "../../../modules/outreach/operations.ts";
import type { LeadShown } from "../../../modules/outreach/shown.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { CalledName } from "../children/called.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { CloseLead } from "../leads/close-lead.tsx";
import { LeadFacts } from "../leads/lead-facts.tsx";

interface LeadsDeskProps {
  readonly onOpen: (childId: string) => void;
}

/** Who waits longest for somebody to go there stands first; what ended, the newest first. */
export function LeadsDesk({ onOpen }: LeadsDeskProps) {
  const { t, i18n } = useLingui();
  const { call, actor } = useAtHand();
  const queries = useQueryClient();
  const [which, setWhich] = useState<"open" | "ended">("open");
  const [closing, setClosing] = useState<LeadShown | null>(null);
  const list = useInfiniteQuery({
    queryKey: [listLeads.name, which],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listLeads, { which, limit: 30, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const may = (operation: typeof closeLead | typeof hearLead) => operation.allow.some((rule) => rule.couldPass(actor));
  const leads = list.data?.pages.flatMap((page) => page.leads) ?? [];
  const last = list.data?.pages.at(-1);
  const today = last?.today;
  const n = (value: number) => i18n.number(value);
  return (
    <>
      <div className="lead-acts">
        <Segments
          label={t`Open or ended`}
          choices={[
            { value: "open", words: t`Still open` },
            { value: "ended", words: t`Over` },
          ]}
          chosen={which}
          onChange={setWhich}
        />
      </div>
      {last && (
        <p className="quiet">
          <Trans>
            Nobody goes there yet: {n(last.counts.sent)}. A worker goes there: {n(last.counts.accepted)}.
          </Trans>
        </p>
      )}
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && leads.length === 0 && (
        <EmptyState icon="child" title={<Trans>Nobody waits</Trans>}>
          <Trans>When a finder sees a child whom nobody knows, they stand here.</Trans>
        </EmptyState>
      )}
      <ul className="leads">
        {leads.map((lead) => {
          const { leadId, child, finder, state } = lead;
          return (
            <li key={leadId} className="lead">
              {today && <LeadFacts lead={lead} today={today} onHear={may(hearLead) ? "may" : null} />}
              {child && (
                <p>
                  <button type="button" className="lead-name" onClick={() => onOpen(child.childId)}>
                    <CalledName called={child.called} />
                  </button>
                </p>
              )}
              {finder !== null && finder.name !== null && (
                <p className="quiet">
                  <Trans>Finder:</Trans> <span lang={scriptOf(finder.name)}>{finder.name}</span>
                </p>
              )}
              {(state === "sent" || state === "accepted") && may(closeLead) && (
                <div className="lead-acts">
                  <Button onPress={() => setClosing(lead)}>
                    <Trans>Say what came of it</Trans>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {closing && today && (
        <CloseLead
          lead={closing}
          today={today}
          known={[]}
          onRegister={null}
          onClose={() => setClosing(null)}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: [listLeads.name] });
            setClosing(null);
          }}
        />
      )}
    </>
  );
}
