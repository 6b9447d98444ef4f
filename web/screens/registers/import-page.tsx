import "../../ui/field-shell.css";
import "../children/children.css";
import "./registers.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rowEnds } from "../../../modules/registers/import.ts";
import { readImport, undoImport } from "../../../modules/registers/operations.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { importStateWords, rowEndWords } from "../../text/registers.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { useCalled } from "../children/called.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";

interface ImportPageProps {
  readonly importId: string;
  readonly onBack: () => void;
  readonly onOpenChild: (childId: string) => void;
}

const askAgainMs = 1500;

/** How far an import is, what came of it, and the way back. */
export function ImportPage({ importId, onBack, onOpenChild }: ImportPageProps) {
  const { t, i18n } = useLingui();
  const { call, language } = useAtHand();
  const called = useCalled();
  const moment = useShownDay();
  const [undoing, setUndoing] = useState(false);
  const read = useQuery({
    queryKey: [readImport.name, importId],
    queryFn: () => answerTo(call(readImport, { importId })),
    refetchInterval: ({ state: { data } }) =>
      data?.state === "running" || data?.state === "taking-back" ? askAgainMs : false,
  });
  usePageTitle(t`A register that was brought in`, t`Khurak`);
  const { data } = read;
  if (!data) {
    return (
      <>
        <PageHead name={null} title={t`A register that was brought in`} onBack={onBack} />
        <Unread
          waiting={read.isPending ? t`The record is loading` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
      </>
    );
  }
  const { state, ends, rows, leftOut, by, undoneBy, facility, registerSeen, lines } = data;
  const place = inLanguage(language, facility);
  const atIt = state === "running" || state === "taking-back";
  const done = state === "taking-back" ? ends.undone + ends.kept : rows - ends.waiting;
  const of = state === "taking-back" ? ends.undone + ends.kept + ends.registered + ends.added : rows;
  return (
    <div className="children register">
      <PageHead name={data.fileName} title={t`A register that was brought in`} onBack={onBack}>
        <p>{i18n._(importStateWords[state])}</p>
      </PageHead>
      {atIt && (
        <p role="status">
          <progress max={of} value={done} />{" "}
          <Trans>
            {i18n.number(done)} of {i18n.number(of)}. You may close this page: it goes on.
          </Trans>
        </p>
      )}
      {state === "open" && (
        <Notice look="attention">
          <Trans>
            Nothing of it has come in: it broke off before the rows were confirmed. What was sent is destroyed after 7
            days. To bring it in, choose the file again.
          </Trans>
        </Notice>
      )}
      <Panel title={t`What came of it`}>
        <Facts>
          {rowEnds
            .filter((end) => ends[end] > 0 && (state !== "open" || end !== "waiting"))
            .map((end) => (
              <Fact key={end} term={i18n._(rowEndWords[end])}>
                {i18n.number(ends[end])}
              </Fact>
            ))}
          {leftOut > 0 && <Fact term={t`Rows that stayed in the file`}>{i18n.number(leftOut)}</Fact>}
          <Fact term={t`Health centre`}>
            <span lang={place.lang}>{place.first}</span>
          </Fact>
          <Fact term={t`Brought in`}>
            {moment(data.begunAt)}
            {by.name !== null && <span lang={scriptOf(by.name)}> · {by.name}</span>}
          </Fact>
          {undoneBy?.name && (
            <Fact term={t`Taken back by`}>
              <span lang={scriptOf(undoneBy.name)}>{undoneBy.name}</span>
            </Fact>
          )}
          {registerSeen !== null && (
            <Fact term={t`By what its doses are known`}>
              {registerSeen ? (
                <Trans>By the register, which was seen</Trans>
              ) : (
                <Trans>Told: nobody saw the register</Trans>
              )}
            </Fact>
          )}
        </Facts>
      </Panel>
      {lines.length > 0 && (
        <Panel title={state === "taken-back" ? t`Not taken back, or never came in` : t`Rows that did not come in`}>
          <ul className="children-rows">
            {lines.map(({ line, end, why, child }) => (
              <li key={line}>
                <span className="register-column-words">
                  <b>
                    <Trans>Row {line}</Trans>
                    {child && <span lang={scriptOf(called(child.called))}> · {called(child.called)}</span>}
                  </b>
                  <small>
                    {why === null
                      ? i18n._(rowEndWords[end])
                      : sayRefusal(i18n, { code: why, says: "", params: { count: 1 } })}
                  </small>
                </span>
                {child && (
                  <Button look="bare" onPress={() => onOpenChild(child.childId)}>
                    <Trans>Open</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {state === "finished" && ends.registered + ends.added > 0 && (
        <div className="children-acts">
          <Button icon="undo" look="stop" onPress={() => setUndoing(true)}>
            <Trans>Take the whole register back</Trans>
          </Button>
        </div>
      )}
      {undoing && <Undo importId={importId} onClose={() => setUndoing(false)} />}
    </div>
  );
}

function Undo({ importId, onClose }: { readonly importId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { working, refused, send } = useSending(undoImport, () => {
    void queries.invalidateQueries({ queryKey: [readImport.name] });
    onClose();
  });
  return (
    <Dialog title={t`Take the whole register back?`} small onClose={onClose}>
      <div className="patient-form">
        <p>
          <Trans>
            The children who came in with it are erased, and its doses are taken back. Whoever somebody has worked with
            since stays, and is listed. The mended file can be brought in again.
          </Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button look="stop" working={working} onPress={() => void send({ importId: importId as never })}>
            <Trans>Take it back</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
