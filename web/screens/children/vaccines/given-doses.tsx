import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { takeBackDose } from "../../../../modules/immunization/operations.ts";
import { givenInSpite } from "../../../../modules/immunization/stops.ts";
import type { JudgedDose } from "../../../../modules/schedules/judge-given.ts";
import { doseName, sayJudged } from "../../../../modules/schedules/sentence.ts";
import { siteWords, takenBackWords } from "../../../text/immunization.ts";
import { scriptOf } from "../../../text/language.ts";
import { doseEvidenceWords } from "../../../text/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import type { Child } from "../page/child-shown.ts";
import { TakeBack } from "./take-back.tsx";
import type { DoseShown, Immunization } from "./use-immunization.ts";
import { useTelling } from "./use-telling.ts";

interface GivenDosesProps {
  readonly childId: Child["childId"];
  readonly immunization: Pick<Immunization, "doses" | "aefis" | "stopDecisions">;
  readonly judged: readonly JudgedDose[];
}

/** Every dose that was written down, by what it is known, and what it counts as. */
export function GivenDoses({ childId, immunization, judged }: GivenDosesProps) {
  const { doses } = immunization;
  const { actor } = useAtHand();
  const [wrong, setWrong] = useState<DoseShown | null>(null);
  const may = takeBackDose.allow.some((rule) => rule.couldPass(actor));
  if (doses.length === 0) {
    return (
      <p className="quiet">
        <Trans>No vaccine is written down yet.</Trans>
      </p>
    );
  }
  return (
    <>
      <h3 className="vaccines-title">
        <Trans>Given</Trans>
      </h3>
      <ul className="vaccines-list vaccines-been-given">
        {doses.map((dose) => (
          <Given
            key={dose.doseId}
            dose={dose}
            inSpite={givenInSpite(dose, immunization)}
            judged={judged.find(({ told }) => told.vaccine === dose.vaccine && told.on === dose.on) ?? null}
            onWrong={may && dose.takenBack === null ? () => setWrong(dose) : null}
          />
        ))}
      </ul>
      {wrong && <TakeBack childId={childId} dose={wrong} onClose={() => setWrong(null)} />}
    </>
  );
}

interface GivenProps {
  readonly dose: DoseShown;
  /** Something before it had stopped this vaccine. */
  readonly inSpite: boolean;
  readonly judged: JudgedDose | null;
  readonly onWrong: (() => void) | null;
}

function Given({ dose, inSpite, judged, onWrong }: GivenProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const { vaccine, on, evidence, batch, site, by, takenBack } = dose;
  const stands = takenBack === null;
  const is = stands ? (judged?.is ?? []) : [];
  const why = stands && judged ? sayJudged(telling, judged) : null;
  const name = is.length > 0 ? is.map((code) => doseName(telling, code)).join(", ") : doseName(telling, vaccine);
  return (
    <li className="vaccines-row">
      <i className={`shape shape-${!stands ? "none" : why === null ? "done" : "attention"}`} aria-hidden="true" />
      <span>
        {stands ? <b>{name}</b> : <s>{name}</s>} {on === null ? t`day not known` : shownDay(on)}
        <small>
          {i18n._(doseEvidenceWords[evidence])}
          {site !== null && <> · {i18n._(siteWords[site])}</>}
          {batch !== null && (
            <>
              {" · "}
              <Trans>batch {batch}</Trans>
            </>
          )}
          {by.name !== null && <span lang={scriptOf(by.name)}> · {by.name}</span>}
        </small>
        {why !== null && <small className="vaccines-why">{why}</small>}
        {stands && inSpite && (
          <small className="vaccines-why">
            <Trans>Given although it was stopped after an earlier reaction.</Trans>
          </small>
        )}
        {takenBack && (
          <small className="vaccines-why">
            <Trans>Taken back: {i18n._(takenBackWords[takenBack.why])}</Trans>
          </small>
        )}
      </span>
      {onWrong && (
        <Button look="bare" onPress={onWrong}>
          <Trans>This is wrong</Trans>
        </Button>
      )}
    </li>
  );
}
