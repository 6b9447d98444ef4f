import { Trans, useLingui } from "@lingui/react/macro";
import { Panel } from "../../ui/panel.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Coverage } from "./use-coverage.ts";

/** What something that was said of many changed for how many children of the organisation. */
export function Changes({ changes }: Pick<Coverage, "changes">) {
  const { t } = useLingui();
  const day = useShownDay();
  const because = ({ because: why, what }: Coverage["changes"][number]) => {
    if (why === "je")
      return what === "yes" ? t`Japanese encephalitis is vaccinated` : t`Japanese encephalitis is not vaccinated`;
    return why === "version" ? t`Schedule, version ${what}` : t`Another schedule chosen: ${what}`;
  };
  return (
    <Panel title={t`What changed for children`}>
      <ul className="coverage-changes">
        {changes.map((change) => {
          const { on, children, newlyDue, noLongerDue, moved } = change;
          return (
            <li key={`${change.because} ${change.what} ${on}`}>
              <b>{because(change)}</b>{" "}
              <Trans>
                since {day(on)}: worked out anew for {children} children. Something is newly due for {newlyDue}, no
                longer due for {noLongerDue}, on another day for {moved}.
              </Trans>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
