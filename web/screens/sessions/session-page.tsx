import "./sessions.css";
import "../children/children.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { cancelSession, changeSession, readSession } from "../../../modules/sessions/operations.ts";
import type { SessionId } from "../../../modules/sessions/session.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { CancelForm } from "./cancel-form.tsx";
import { NeedsPanel } from "./needs-panel.tsx";
import { PlanForm } from "./plan-form.tsx";
import { SessionPlace } from "./session-place.tsx";
import { StateMark } from "./state-mark.tsx";
import { TallyPanel } from "./tally-panel.tsx";
import { WordsPanel } from "./words-panel.tsx";

interface SessionPageProps {
  readonly sessionId: SessionId;
  readonly onBack: () => void;
  readonly onOpenChild: (childId: string) => void;
}

/** One session: what is to be brought and who is due before it, the tally after it. */
export function SessionPage({ sessionId, onBack, onOpenChild }: SessionPageProps) {
  const { t, i18n } = useLingui();
  const { call, actor } = useAtHand();
  const [form, setForm] = useState<"change" | "cancel" | null>(null);
  const read = useQuery({
    queryKey: [readSession.name, sessionId],
    queryFn: () => answerTo(call(readSession, { sessionId })),
  });
  const session = read.data;
  const day = session
    ? i18n.date(new Date(session.day), {
        weekday: "long",
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      })
    : "";
  usePageTitle(session ? t`Session of ${day}` : t`Session`, t`Khurak`);
  const may = (operation: typeof changeSession | typeof cancelSession) =>
    session?.state === "planned" && operation.allow.some((rule) => rule.couldPass(actor));
  const close = () => setForm(null);
  return (
    <div className="session-page">
      <PageHead name={null} title={session ? t`Session of ${day}` : t`Session`} onBack={onBack}>
        {session && (
          <p>
            {session.from}–{session.to} · <SessionPlace {...session} />
          </p>
        )}
      </PageHead>
      <Unread
        waiting={read.isPending ? t`The session is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {session && (
        <>
          <Panel
            title={t`Plan`}
            act={
              <span className="session-acts">
                {may(changeSession) && session.day >= session.today && (
                  <Button onPress={() => setForm("change")}>
                    <Trans>Change</Trans>
                  </Button>
                )}
                {may(cancelSession) && (
                  <Button onPress={() => setForm("cancel")}>
                    <Trans>Call off</Trans>
                  </Button>
                )}
              </span>
            }
          >
            <Facts>
              <Fact term={t`Stands`}>
                <StateMark {...session} />
              </Fact>
              <Fact term={t`Workers`}>{session.workers.map(({ name }) => name ?? "–").join(", ")}</Fact>
              <Fact term={t`Villages`}>
                {session.villages.length === 0 ? (
                  <Trans>all of its workers’ children</Trans>
                ) : (
                  <span lang={scriptOf(session.villages.join())}>{session.villages.join(", ")}</span>
                )}
              </Fact>
              {session.site?.landmark && <Fact term={t`Landmark`}>{session.site.landmark}</Fact>}
              {session.plannedBy.name !== null && <Fact term={t`Planned by`}>{session.plannedBy.name}</Fact>}
            </Facts>
          </Panel>
          {session.day <= session.today && session.state !== "cancelled" && <TallyPanel session={session} />}
          {session.state !== "cancelled" && session.state !== "not-held" && (
            <NeedsPanel sessionId={sessionId} onOpenChild={onOpenChild} />
          )}
          <WordsPanel words={session.words} />
          {form === "change" && <PlanForm session={session} onClose={close} />}
          {form === "cancel" && <CancelForm sessionId={sessionId} onClose={close} />}
        </>
      )}
    </div>
  );
}
