import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ChildId } from "../../../../modules/children/child.ts";
import { takenBackReasons } from "../../../../modules/immunization/dose.ts";
import type { DoseKept, ImmunizationCard } from "../../../../modules/immunization/shown.ts";
import { givenInSpite } from "../../../../modules/immunization/stops.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import { doseName, sayJudged, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { doseEvidenceWords } from "../../../text/schedules.ts";
import { takenBackWords } from "../../../text/immunization.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { NotSent } from "../../not-sent.tsx";
import { Fold } from "../fold.tsx";
import { useTelling } from "./use-telling.ts";
import { useVaccinating } from "./use-vaccinating.ts";

interface GivenListProps {
  readonly childId: ChildId;
  readonly immunization: ImmunizationCard;
  readonly plan: Plan;
}

/** All that is written down as given, the newest first: by what it is known, and why it does not count where it does not. */
export function GivenList({ childId, immunization, plan }: GivenListProps) {
  const { doses } = immunization;
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const [wrong, setWrong] = useState<DoseKept | null>(null);
  const newest = doses
    .toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1))
    .map((dose) => {
      const judged = plan.given.find(({ told }) => told.vaccine === dose.vaccine && told.on === dose.on);
      const not = judged ? sayJudged(telling, judged) : null;
      const names = judged?.is.map((code) => doseName(telling, code)).join(", ");
      return { dose, not, name: names || vaccineName(telling, dose.vaccine) };
    });
  const [last] = newest;
  if (last === undefined) {
    return (
      <Panel title={t`Given`}>
        <p className="quiet">
          <Trans>Nothing is written down yet. What stands on the card can be added.</Trans>
        </p>
      </Panel>
    );
  }
  return (
    <Fold title={t`Given`} says={<GivenAtAGlance last={last} all={newest} />}>
      <ul className="vaccine-given">
        {newest.map(({ dose, not, name }) => {
          return (
            <li key={dose.doseId}>
              <i className={`shape shape-${not === null ? "done" : "attention"}`} aria-hidden="true" />
              <span>
                <b>{name}</b>
                <span>
                  {dose.on === null ? <Trans>day not known</Trans> : telling.day(dose.on)} ·{" "}
                  {i18n._(doseEvidenceWords[dose.evidence])}
                  {dose.batch !== null && ` · ${dose.batch}`}
                </span>
                {givenInSpite(dose, immunization) && (
                  <span className="vaccine-not">
                    <Trans>Given although it was stopped after an earlier reaction.</Trans>
                  </span>
                )}
                {not !== null && <span className="vaccine-not">{not}</span>}
              </span>
              <Button look="bare" onPress={() => setWrong(dose)}>
                <Trans>Wrong?</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      {wrong && <TakeBackVaccine childId={childId} dose={wrong} onClose={() => setWrong(null)} />}
    </Fold>
  );
}

interface Listed {
  readonly dose: DoseKept;
  readonly name: string;
  /** Why it does not count; null: it does. */
  readonly not: string | null;
}

/** How many, the last of them, and whether all of them count: what is wrong must not be folded away. */
function GivenAtAGlance({ last, all }: { readonly last: Listed; readonly all: readonly Listed[] }): ReactNode {
  const { t } = useLingui();
  const telling = useTelling();
  const count = all.filter(({ not }) => not !== null).length;
  const on = last.dose.on === null ? t`day not known` : telling.day(last.dose.on);
  return (
    <>
      <Plural value={all.length} one="# vaccine" other="# vaccines" /> ·{" "}
      <Trans>
        last: {last.name}, {on}
      </Trans>
      {count > 0 && (
        <span className="vaccine-not">
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Plural value={count} one="# does not count" other="# do not count" />
        </span>
      )}
    </>
  );
}

interface TakeBackVaccineProps {
  readonly childId: ChildId;
  readonly dose: DoseKept;
  readonly onClose: () => void;
}

function TakeBackVaccine({ childId, dose, onClose }: TakeBackVaccineProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const { working, refused, takeBack } = useVaccinating(childId);
  const [why, setWhy] = useState<(typeof takenBackReasons)[number] | "">("");
  const [asked, setAsked] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (why === "") return leadTo("vaccine-taken-back");
    if (await takeBack([dose.doseId], why)) onClose();
  }

  return (
    <Dialog title={vaccineName(telling, dose.vaccine)} onClose={onClose} small>
      <form className="vaccine-form" noValidate onSubmit={(event) => void submit(event)}>
        <OneOf
          name="vaccine-taken-back"
          question={t`Take it back: why?`}
          hint={t`It stays readable, struck through, and counts no more.`}
          wrong={asked && why === "" ? t`Choose why.` : null}
          answers={takenBackReasons.map((one) => ({ value: one, words: i18n._(takenBackWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop" working={working}>
            <Trans>Take back</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
