import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../../text/language.ts";
import { correctionWords, identityPartWords } from "../../../text/people.ts";
import { Panel } from "../../../ui/panel.tsx";
import { useShownDay } from "../shown-day.ts";
import { useByWords } from "./by-words.ts";
import type { Patient } from "./use-patient.ts";

/** What stood here before, who changed it, and why. The newest is what stands above. */
export function IdentityHistoryPanel({ patient: { identityHistory } }: { readonly patient: Patient }) {
  const { t } = useLingui();
  return (
    <Panel title={t`What stood here before`}>
      <ol className="patient-log">
        {identityHistory.map((entry, at) => (
          <li key={entry.at}>
            <Entry entry={entry} first={at === identityHistory.length - 1} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface EntryProps {
  readonly entry: Patient["identityHistory"][number];
  readonly first: boolean;
}

function Entry({ entry: { at, by, why, name, changed }, first }: EntryProps) {
  const { i18n } = useLingui();
  const who = useByWords()(by);
  const day = useShownDay()(at);
  const because = correctionWords[why as keyof typeof correctionWords];
  const parts = changed
    .flatMap((part) => identityPartWords[part as keyof typeof identityPartWords] ?? [])
    .map((words) => i18n._(words))
    .join(", ");
  return (
    <>
      <b lang={scriptOf(name)}>{name}</b>
      <span>
        {first ? <Trans>Registered</Trans> : <Trans>Changed: {parts}</Trans>}
        {because && ` · ${i18n._(because)}`}
      </span>
      <span>
        {day} · {who}
      </span>
    </>
  );
}
