import "../../ui/field-shell.css";
import "../patients/fields.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { listCarriers } from "../../../modules/children/operations.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { changeSession, listSites, planSessions } from "../../../modules/sessions/operations.ts";
import type { SessionCard } from "../../../modules/sessions/shown.ts";
import { Button } from "../../ui/button.tsx";
import { AnyOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { FacilityField } from "../patients/register/facility-field.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { daysOf, draftOf, faultsIn, type PlanDraft, siteOf, villagesOf } from "./plan-draft.ts";
import { SiteFields } from "./site-fields.tsx";
import { TimeField } from "./time-field.tsx";

interface PlanFormProps {
  /** The one that is changed; null: new ones are planned. */
  readonly session: SessionCard | null;
  readonly onClose: () => void;
}

/** One session or a row of them; what is changed is changed of one. */
export function PlanForm({ session, onClose }: PlanFormProps) {
  const { t } = useLingui();
  const { call, newId } = useAtHand();
  const queries = useQueryClient();
  const shownDay = useShownDay();
  const today = useToday();
  const [draft, setDraft] = useState(() => draftOf(session, today));
  const [asked, setAsked] = useState(false);
  const [ids] = useState(() => new Map<string, string>());
  const done = () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("sessions.") });
    onClose();
  };
  const planning = useSending(planSessions, done);
  const changing = useSending(changeSession, done);
  const { working, refused } = session === null ? planning : changing;
  const { placeId } = draft;
  const workers = useQuery({
    queryKey: [listCarriers.name, placeId],
    queryFn: () => answerTo(call(listCarriers, { placeId })),
    enabled: placeId !== "",
  });
  const sites = useQuery({
    queryKey: [listSites.name, placeId],
    queryFn: () => answerTo(call(listSites, { placeId })),
    enabled: placeId !== "",
  });
  const known = sites.data?.sites ?? [];
  const days = daysOf(draft);
  const faults = asked ? faultsIn(draft) : [];
  const change = (to: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...to }));
  const idOf = (key: string) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id as never;
  };
  const lastDay = days.at(-1);
  const overlapping = refused?.code === "overlaps" ? String(refused.params["day"] ?? "") : "";

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (faultsIn(draft).length > 0) return;
    const { from, to } = draft;
    const plan = {
      ...{ from, to, site: siteOf(draft, known), villages: villagesOf(draft.villages) },
      workerIds: [...draft.workerIds] as InputOf<typeof planSessions>["workerIds"],
    };
    if (session === null) {
      const each = days.map((day) => ({ sessionId: idOf(day), day }));
      return void planning.send({ ...plan, placeId: placeId as never, days: each });
    }
    void changing.send({
      ...{ ...plan, sessionId: session.sessionId, changeId: idOf("change"), insteadOf: session.planId as never },
      day: draft.day as never,
    });
  }

  return (
    <Dialog title={session === null ? t`Plan a session` : t`Change the plan`} onClose={onClose}>
      <form className="patient-form session-form" noValidate onSubmit={submit}>
        {session === null && (
          <FacilityField
            operation={planSessions}
            placeId={placeId}
            wrong={faults.includes("placeId")}
            onChange={(chosen) => change({ placeId: chosen, at: "centre", workerIds: [] })}
          />
        )}
        <SiteFields draft={draft} known={known} faults={faults} onChange={change} />
        <div className="session-times">
          <DateField
            name="session-day"
            label={session === null ? t`Day, or the first one` : t`Day`}
            value={draft.day}
            onChange={(day) => change({ day })}
            wrong={faults.includes("day") ? t`Choose a day.` : null}
          />
          <TimeField name="session-from" label={t`From`} value={draft.from} onChange={(from) => change({ from })} />
          <TimeField
            name="session-to"
            label={t`Until`}
            value={draft.to}
            onChange={(to) => change({ to })}
            wrong={faults.includes("time") ? t`It ends after it begins.` : null}
          />
        </div>
        {session === null && (
          <div className="session-times">
            <SelectField
              name="session-repeat"
              label={t`How often?`}
              value={draft.repeat}
              onChange={(repeat) => change({ repeat: repeat as PlanDraft["repeat"] })}
              choices={[
                { value: "once", words: t`Once` },
                { value: "weeks-1", words: t`Every week` },
                { value: "weeks-2", words: t`Every second week` },
                { value: "weeks-4", words: t`Every fourth week` },
                { value: "month-weekday", words: t`On the same weekday of each month, as the second Wednesday` },
              ]}
            />
            {draft.repeat !== "once" && (
              <DateField
                name="session-until"
                label={t`Last day`}
                value={draft.until}
                onChange={(until) => change({ until })}
                wrong={faults.includes("until") ? t`Choose until when.` : null}
              />
            )}
          </div>
        )}
        {days.length > 1 && lastDay && (
          <p className="session-days" role="status">
            <b>
              <Plural value={days.length} one="# session" other="# sessions" />:
            </b>{" "}
            {days.map(shownDay).join(" · ")}
          </p>
        )}
        <NoteField
          name="session-villages"
          label={t`Villages it serves`}
          hint={t`One a line. Without any it is for all children of its workers.`}
          value={draft.villages}
          onChange={(villages) => change({ villages })}
          maxLength={2000}
          optional
        />
        {workers.data && (
          <AnyOf
            question={t`Who holds it?`}
            across={2}
            wrong={faults.includes("workers") ? t`Choose who holds it.` : null}
            answers={workers.data.carriers.map(({ memberId, name, carried }) => ({
              value: memberId as string,
              words: name,
              beneath: t`carries ${carried}`,
            }))}
            chosen={draft.workerIds}
            onChange={(workerIds) => change({ workerIds })}
          />
        )}
        <NotSent refused={refused} />
        {overlapping !== "" && (
          <p>
            <b>{shownDay(overlapping)}</b>
          </p>
        )}
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {session === null ? <Trans>Plan it</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
