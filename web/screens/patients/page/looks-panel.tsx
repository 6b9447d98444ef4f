import "./looks-panel.css";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readLooks } from "../../../../modules/people/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { partWords } from "../../../text/looks.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { useShownDay } from "../shown-day.ts";
import { timeZone } from "../today.ts";
import { type DayOfLooks, looksByDay } from "./looks-by-day.ts";

/** Who looked at this record, and who changed what: asked for when it is opened, and not before. */
export function LooksPanel({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const [open, setOpen] = useState(false);
  if (!readLooks.allow.some((rule) => rule.couldPass(actor))) return null;
  return (
    <Panel
      title={t`Who looked at this record`}
      act={
        !open && (
          <Button onPress={() => setOpen(true)}>
            <Trans>Show</Trans>
          </Button>
        )
      }
    >
      {open ? (
        <Looks patientId={patientId} />
      ) : (
        <p className="patient-small">
          <Trans>Every look and every change is kept, and nobody can take it out.</Trans>
        </p>
      )}
    </Panel>
  );
}

function Looks({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const read = useInfiniteQuery({
    queryKey: [readLooks.name, patientId],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(readLooks, pageParam === "" ? { patientId } : { patientId, after: pageParam })),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const days = looksByDay(read.data?.pages.flatMap(({ looks }) => looks) ?? [], timeZone);
  return (
    <>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      <ol className="looks">
        {days.map((line) => (
          <li key={`${line.day} ${line.by.memberId} ${line.bySelf}`}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {read.hasNextPage && (
        <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function Line({ line }: { readonly line: DayOfLooks }) {
  const { t, i18n } = useLingui();
  const day = useShownDay()(line.day);
  const who = line.bySelf ? t`The patient` : (line.by.name ?? t`Somebody who left`);
  const parts = (some: readonly string[]) =>
    some.map((part) => (partWords[part] ? i18n._(partWords[part]) : part)).join(", ");
  const time = i18n.date(line.last, { hour: "numeric", minute: "2-digit", timeZone });
  return (
    <>
      <span className="looks-who">
        <b>{who}</b>
        <time dateTime={line.last}>
          {day}, {time}
        </time>
      </span>
      {line.changed > 0 && (
        <span>
          <i className="shape shape-attention" aria-hidden="true" />
          {t`Changed: ${parts(line.changedParts)}`}
        </span>
      )}
      {line.lookedParts.length > 0 && (
        <span>
          <i className="shape shape-later" aria-hidden="true" />
          {t`Looked at: ${parts(line.lookedParts)}`}
        </span>
      )}
      {line.refused > 0 && (
        <span>
          <i className="shape shape-unknown" aria-hidden="true" />
          {t`${plural(line.refused, { one: "# try was refused", other: "# tries were refused" })}`}
        </span>
      )}
    </>
  );
}
