import { useLingui } from "@lingui/react/macro";
import { correctionWords } from "../../../text/people.ts";
import { scriptOf } from "../../../text/language.ts";
import { Panel } from "../../../ui/panel.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { useCalled } from "../called.tsx";
import type { Child } from "./child-shown.ts";

/** What stood there before, and who changed it; nothing while nobody has. */
export function ChildHistory({ child: { identityHistory } }: { readonly child: Child }) {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  const called = useCalled();
  if (identityHistory.length < 2) return null;
  return (
    <Panel title={t`What was changed`}>
      <ol className="patient-history">
        {identityHistory.map((row) => {
          const words = correctionWords[row.why as keyof typeof correctionWords];
          return (
            <li key={row.at}>
              <b lang={scriptOf(row.called.name ?? row.called.babyOf ?? "")}>{called(row.called)}</b>
              {" · "}
              {words ? i18n._(words) : t`Registered`} · {shownDay(row.at)}
              {row.by.name !== null && <span lang={scriptOf(row.by.name)}> · {row.by.name}</span>}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
