import { Trans, useLingui } from "@lingui/react/macro";
import { isSevere } from "../../../modules/monitoring/adverse-event.ts";
import {
  certaintyWords,
  eventOutcomeWords,
  grades,
  gradeWords,
  medicineActionWords,
  seriousWords,
} from "../../text/adverse-events.ts";
import { scriptOf } from "../../text/language.ts";
import { medicineWords } from "../../text/medicines.ts";
import { adverseEventWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { AdverseEvent, LookSaid } from "./use-monitoring.ts";

interface AdverseEventsProps {
  readonly events: readonly AdverseEvent[];
  /** Null: this person writes nothing. */
  readonly onLook: ((event: AdverseEvent) => void) | null;
}

/** What harmed somebody: how it stands now, and how it stood before. */
export function AdverseEvents({ events, onLook }: AdverseEventsProps) {
  if (events.length === 0) {
    return (
      <p className="monitoring-nothing">
        <i className="shape shape-none" aria-hidden="true" />
        <Trans>Nothing is written down.</Trans>
      </p>
    );
  }
  return (
    <ul className="monitoring-events">
      {events.map((event) => (
        <OneEvent key={event.eventId} event={event} onLook={onLook} />
      ))}
    </ul>
  );
}

/** It goes on, it goes, or it is over. */
function shapeOf({ grade, serious, outcome }: LookSaid) {
  if (outcome === "recovered" || outcome === "recovered-with-sequelae") return "done";
  return isSevere({ grade, serious }) ? "overdue" : "attention";
}

function OneEvent({ event, onLook }: { readonly event: AdverseEvent } & Pick<AdverseEventsProps, "onLook">) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const { term, called, beganOn, looks } = event;
  const [newest, ...earlier] = looks;
  const began = shown(beganOn);
  if (!newest) return null;
  const count = i18n.number(earlier.length);
  const name = called ?? i18n._(adverseEventWords[term]);
  return (
    <li>
      <i className={`shape shape-${shapeOf(newest)}`} aria-hidden="true" />
      <div>
        <b lang={called === null ? undefined : scriptOf(called)}>{name}</b>
        <small>
          <Trans>since {began}</Trans>
        </small>
        <Look look={newest} />
        {earlier.length > 0 && (
          <details>
            <summary>
              <Trans>How it was before: {count}</Trans>
            </summary>
            {earlier.map((look) => (
              <Look key={look.at} look={look} />
            ))}
          </details>
        )}
        {onLook && (
          <Button look="bare" onPress={() => onLook(event)}>
            <Trans>Say how it is now</Trans>
            <span className="only-heard">{name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function Look({ look: { on, grade, serious, outcome, medicines, words, by } }: { readonly look: LookSaid }) {
  const { i18n } = useLingui();
  const day = useShownDay()(on);
  const known = grades.find((one) => one === String(grade));
  return (
    <div className="monitoring-look">
      <span>
        {known && i18n._(gradeWords[known])} · {i18n._(eventOutcomeWords[outcome])}
      </span>
      {serious.length > 0 && <span>{serious.map((reason) => i18n._(seriousWords[reason])).join(", ")}</span>}
      {medicines.map(({ medicine, certainty, action }) => (
        <span key={medicine}>
          {i18n._(medicineWords[medicine])}: {i18n._(certaintyWords[certainty])}
          {certainty !== "not" && `, ${i18n._(medicineActionWords[action])}`}
        </span>
      ))}
      {words !== null && <q lang={scriptOf(words)}>{words}</q>}
      <small>
        {day} · <WrittenBy by={by} />
      </small>
    </div>
  );
}
