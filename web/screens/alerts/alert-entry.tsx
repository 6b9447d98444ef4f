import { useLingui } from "@lingui/react/macro";
import { alertWords } from "../../text/alerts.ts";
import { scriptOf } from "../../text/language.ts";
import { useSince } from "../diagnosis/needs-you/use-since.ts";
import { PersonLine } from "../patients/person-line.tsx";
import { alertShape } from "./alert-shape.ts";
import { useAlertFacts } from "./use-alert-facts.ts";
import { type Alert, placeOf } from "./use-alerts.ts";

interface AlertEntryProps {
  readonly alert: Alert;
  readonly current: boolean;
  readonly onSelect: (place: string) => void;
}

/** One line of the queue: who, what waits, and since when. */
export function AlertEntry({ alert, current, onSelect }: AlertEntryProps) {
  const { i18n } = useLingui();
  const { kind, facts, name, age, sex, since } = alert;
  const { short, said } = useSince()(since);
  const known = useAlertFacts()(kind, facts);
  return (
    <a
      className="queue-one"
      href={`/needs-you/${placeOf(alert)}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onSelect(placeOf(alert));
      }}
    >
      <i className={`shape shape-${alertShape[kind]}`} aria-hidden="true" />
      <b lang={scriptOf(name)}>{name}</b>
      <time dateTime={since} title={said}>
        {short}
      </time>
      <span className="queue-why">{i18n._(alertWords[kind])}</span>
      {known !== "" && <span className="queue-why">{known}</span>}
      <span className="queue-who">
        <PersonLine age={age} sex={sex} />
      </span>
    </a>
  );
}
