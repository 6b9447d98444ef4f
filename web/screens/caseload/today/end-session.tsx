import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { endSession } from "../../../../modules/sessions/operations.ts";
import { notHeldReasons } from "../../../../modules/sessions/session.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { sessionWhyWords } from "../../../text/sessions.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useTelling } from "../vaccines/use-telling.ts";
import { vialsFor } from "./at-session.ts";
import { VialStepper } from "./vial-stepper.tsx";

interface EndSessionProps {
  readonly session: SessionCard;
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

type Ended = InputOf<typeof endSession>["ended"];
type Why = (typeof notHeldReasons)[number];

/** Held: how many vials of each vaccine were opened. Not held: why. What was said before is what the form begins with. */
export function EndSession({ session, carried, today, onClose }: EndSessionProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const telling = useTelling();
  const [wordId] = useState(() => newId() as InputOf<typeof endSession>["wordId"]);
  // Counted once: what is recorded meanwhile does not move the numbers under the thumb.
  const [counted] = useState(() => vialsFor(carried, session, session.day, today));
  const said = new Map(session.ended?.vials?.map(({ vaccine, opened }) => [vaccine, opened]));
  const [vials, setVials] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(counted.map((one) => [one.vaccine, said.get(one.vaccine) ?? one.vials])),
  );
  const [how, setHow] = useState<Ended["as"] | "">(session.ended?.as ?? "held");
  const [why, setWhy] = useState<Why | "">(session.ended?.why ?? "");
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(endSession, onClose);
  const beside = [...said.keys()].filter((vaccine) => !counted.some((one) => one.vaccine === vaccine));
  const lines = [...counted, ...beside.map((vaccine) => ({ vaccine, given: 0, vials: said.get(vaccine) ?? 0 }))];

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (how === "not-held" && why === "") return leadTo("not-held-why");
    const written = note.trim() || null;
    const ended: Ended =
      how === "not-held"
        ? { as: "not-held", why: why as Why, note: written }
        : {
            ...{ as: "held", note: written },
            vials: lines.map((one) => ({ vaccine: one.vaccine, opened: vials[one.vaccine] ?? one.vials })),
          };
    void send({
      ...{ sessionId: session.sessionId, wordId, on: today, ended },
      insteadOf: (session.ended?.wordId ?? null) as InputOf<typeof endSession>["insteadOf"],
    });
  }

  return (
    <Dialog title={t`How did the session end?`} onClose={onClose}>
      <form className="vaccine-form" noValidate onSubmit={submit}>
        {session.state !== "cancelled" && (
          <OneOf
            name="session-how"
            question={t`Was it held?`}
            across={2}
            answers={[
              { value: "held", words: t`It was held` },
              { value: "not-held", words: t`Not held` },
            ]}
            chosen={how}
            onChange={setHow}
          />
        )}
        {how === "not-held" ? (
          <OneOf
            name="not-held-why"
            question={t`Why not?`}
            wrong={asked && why === "" ? t`Choose why.` : null}
            answers={notHeldReasons.map((one) => ({ value: one, words: i18n._(sessionWhyWords[one]) }))}
            chosen={why}
            onChange={setWhy}
          />
        ) : (
          <fieldset className="camp-vials">
            <legend>
              <Trans>How many vials were opened?</Trans>
            </legend>
            {lines.length === 0 && (
              <p className="quiet">
                <Trans>No vaccine was given or due.</Trans>
              </p>
            )}
            {lines.map(({ vaccine, given, vials: fewest }) => (
              <VialStepper
                key={vaccine}
                name={vaccineName(telling, vaccine)}
                beneath={<Plural value={given} one="# dose given" other="# doses given" />}
                value={vials[vaccine] ?? fewest}
                onChange={(count) => setVials((before) => ({ ...before, [vaccine]: count }))}
              />
            ))}
          </fieldset>
        )}
        <NoteField
          label={t`A note`}
          name="session-note"
          hint={t`No names of children: they stand in their records.`}
          value={note}
          onChange={setNote}
          maxLength={400}
          optional
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
