import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { doBetterWords, purposeWords, rejectionWords } from "../../../text/laboratory.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { PersonLine } from "../../patients/person-line.tsx";
import { useTestNames } from "../use-test-names.ts";
import { WaitingDays } from "../waiting-days.tsx";
import type { Pending } from "./use-pending.ts";

interface PendingRowProps {
  readonly pending: Pending;
  readonly today: CalendarDay;
  readonly onOpen: () => void;
  readonly onTake: (() => void) | null;
}

export function PendingRow({ pending, today, onOpen, onTake }: PendingRowProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const names = useTestNames();
  const { name, age, sex, village, state, missing, purpose, labName, labNameHindi, since, rejected } = pending;
  const lab = inLanguage(language, { name: labName, nameHindi: labNameHindi });
  const take = state === "to-collect" || state === "collect-again" ? onTake : null;
  return (
    <li className="lab-row">
      <div className="lab-who">
        <button type="button" className="lab-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="quiet">
          <PersonLine age={age} sex={sex} />
          {village !== null && (
            <>
              {" · "}
              <span lang={scriptOf(village)}>{village}</span>
            </>
          )}
        </span>
      </div>
      <div className="lab-what">
        <b>{names(missing)}</b>
        {state === "collect-again" && rejected && (
          <span className="lab-why">
            <i className="shape shape-attention" aria-hidden="true" />
            <span>
              {i18n._(rejectionWords[rejected])}
              <small>{i18n._(doBetterWords[rejected])}</small>
            </span>
          </span>
        )}
        <span>{i18n._(purposeWords[purpose])}</span>
        <small>
          <span lang={lab.lang}>{lab.first}</span> · <WaitingDays since={since} today={today} />
        </small>
      </div>
      {take && (
        <div className="lab-acts">
          <Button look="main" icon="flask" onPress={take}>
            <Trans>Specimen taken</Trans>
            <span className="only-heard" lang={scriptOf(name)}>
              {name}
            </span>
          </Button>
        </div>
      )}
    </li>
  );
}
