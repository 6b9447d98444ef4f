import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { stepsOf } from "../../../modules/immunization/aefi-steps.ts";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { aefiClassWords, aefiStandsWords } from "../../text/aefi.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { CalledName, ChildLine } from "../children/called.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { NextStep } from "./next-step.tsx";
import { TakeSteps } from "./take-steps.tsx";
import type { AefiRow } from "./use-aefis.ts";
import { useWhatHappened } from "./what-happened.ts";

interface AefiLineProps {
  readonly row: AefiRow;
  /** By the house's clock. */
  readonly now: string;
  readonly onOpen: () => void;
  readonly onBatch: (batch: string) => void;
}

/** One event: whose, what, after which vials, and what is to be done next. */
export function AefiLine({ row, now, onOpen, onBatch }: AefiLineProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const telling = useTelling();
  const shownDay = useShownDay();
  const happened = useWhatHappened();
  const steps = stepsOf(row, row.steps, now);
  const place = row.facility && inLanguage(language, row.facility);
  const began = shownDay(row.beganOn);
  return (
    <li className={`aefi-line aefi-${row.class}`}>
      <div className="aefi-head">
        <span className="aefi-class">
          <i className={`shape shape-${row.class === "minor" ? "none" : "overdue"}`} aria-hidden="true" />
          {i18n._(aefiClassWords[row.class])}
        </span>
        <button type="button" className="aefi-name" onClick={onOpen}>
          <CalledName called={row.called} />
        </button>
        <ChildLine born={row.born} sex={row.sex} order={row.called.order} />
        <span>
          <span lang={scriptOf(row.village)}>{row.village}</span>
          {place && <span lang={place.lang}> · {place.first}</span>}
        </span>
      </div>
      <p>
        <b>{happened(row)}</b> · {i18n._(aefiStandsWords[row.stands])} · <Trans>began {began}</Trans>
      </p>
      <ul className="aefi-doses">
        {row.doses.map((dose) => (
          <li key={dose.doseId}>
            {vaccineName(telling, dose.vaccine)}
            {dose.on !== null && ` · ${shownDay(dose.on)}`}
            {dose.batch === null ? (
              <>
                {" · "}
                <Trans>batch not known</Trans>
              </>
            ) : (
              <>
                {" · "}
                <Trans>batch {dose.batch}</Trans>
              </>
            )}
            {dose.sameBatch.given > 0 && (
              <span className={dose.sameBatch.withAefi > 0 ? "aefi-cluster" : "quiet"}>
                {dose.sameBatch.withAefi > 0 && <i className="shape shape-attention" aria-hidden="true" />}{" "}
                <Plural
                  value={dose.sameBatch.given}
                  one="Same batch, same week: # other child"
                  other="Same batch, same week: # other children"
                />
                {dose.sameBatch.withAefi > 0 && (
                  <>
                    {", "}
                    <Plural value={dose.sameBatch.withAefi} one="# of them reported" other="# of them reported" />
                  </>
                )}
              </span>
            )}
            {dose.sameBatch.withAefi > 0 && dose.batch !== null && (
              <Button look="bare" onPress={() => onBatch(dose.batch ?? "")}>
                <Trans>Show them</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NextStep steps={steps} now={now} />
      {row.class !== "minor" && <TakeSteps childId={row.childId} aefiId={row.aefiId} taken={row.steps} />}
    </li>
  );
}
