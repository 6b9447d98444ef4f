import "../../ui/field-shell.css";
import "../patients/fields.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { giveRecall, listFinders, listRecalls } from "../../../modules/outreach/operations.ts";
import { Lane, Mark } from "../../../modules/outreach/recall.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

interface AskFinderProps {
  readonly childId: ChildId;
  /** The given name; null: not named yet. */
  readonly name: string | null;
  readonly village: string;
  readonly placeId: string;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

/** A finder is asked to call at a child's home, and is told no more than what stands here. */
export function AskFinder({ childId, name, village, placeId, today, onClose }: AskFinderProps) {
  const { t } = useLingui();
  const { call, newId } = useAtHand();
  const queries = useQueryClient();
  const [recallId] = useState(() => newId() as never);
  const [chosen, setFinderId] = useState("");
  const [lane, setLane] = useState(village);
  const [mark, setMark] = useState(name?.split(/\s+/u)[0] ?? "");
  const [neededBy, setNeededBy] = useState<string>(addDays(today, 3));
  const [asked, setAsked] = useState(false);
  const list = useQuery({
    queryKey: [listFinders.name, placeId],
    queryFn: () => answerTo(call(listFinders, { placeId })),
  });
  const finders = list.data?.finders ?? [];
  const only = finders.length === 1 ? finders[0]?.memberId : undefined;
  const finderId = chosen === "" ? (only ?? "") : chosen;
  const { working, refused, send } = useSending(giveRecall, () => {
    void queries.invalidateQueries({ queryKey: [listRecalls.name] });
    onClose();
  });
  const said = { lane: Lane.safeParse(lane).data, mark: Mark.safeParse(mark).data };
  const wrongDay = neededBy === "" || neededBy < today;

  function ask(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (finderId === "" || said.lane === undefined || said.mark === undefined || wrongDay) return;
    const told = { lane: said.lane, mark: said.mark, neededBy: neededBy as CalendarDay };
    void send({ childId, recallId, finderId: finderId as never, ...told });
  }

  return (
    <Dialog title={t`Ask a finder to call there`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={ask}>
        <Unread
          waiting={list.isPending ? t`The list is loading` : null}
          error={list.error}
          working={list.isFetching}
          onAgain={() => void list.refetch()}
        />
        {list.data && finders.length === 0 && (
          <p>
            <i className="shape shape-attention" aria-hidden="true" />{" "}
            <Trans>No finder goes along these lanes. An admin gives somebody the role.</Trans>
          </p>
        )}
        {finders.length > 0 && (
          <>
            <SelectField
              name="finder"
              label={t`Which finder?`}
              {...(only === undefined ? { none: t`Choose` } : {})}
              value={finderId}
              wrong={asked && finderId === "" ? t`Choose one.` : null}
              choices={finders.map(({ memberId, name: called }) => ({ value: memberId, words: called ?? "–" }))}
              onChange={setFinderId}
            />
            <TextField
              name="recall-lane"
              label={t`Village or lane`}
              maxLength={80}
              value={lane}
              wrong={asked && said.lane === undefined ? t`Write where the home is.` : null}
              onChange={setLane}
            />
            <TextField
              name="recall-mark"
              label={t`The child’s given name, or how the house is known`}
              hint={t`As: the blue door by the hand pump`}
              maxLength={60}
              value={mark}
              wrong={asked && said.mark === undefined ? t`Write by what the finder knows the home.` : null}
              onChange={setMark}
            />
            <DateField
              name="recall-day"
              label={t`Visit needed by`}
              value={neededBy}
              wrong={asked && wrongDay ? t`Choose today or a later day.` : null}
              onChange={setNeededBy}
            />
            <p className="quiet">
              <Trans>
                The finder sees only this, for 72 hours: no vaccine, no phone, no date of birth. Write nothing about
                health here.
              </Trans>
            </p>
          </>
        )}
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            {finders.length > 0 && (
              <Button type="submit" look="main" working={working}>
                <Trans>Ask the finder</Trans>
              </Button>
            )}
          </div>
        </div>
      </form>
    </Dialog>
  );
}
