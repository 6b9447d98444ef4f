import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../text/language.ts";
import { useDaySaid } from "./day-said.ts";
import type { Lane } from "./lanes.ts";

interface CallHereProps {
  readonly lanes: readonly Lane[];
  readonly onOpen: (recallId: string) => void;
}

/** Homes where a visit is needed, along the way: a code, a mark and a day, and nothing else of a child. */
export function CallHere({ lanes, onOpen }: CallHereProps) {
  const { t } = useLingui();
  const said = useDaySaid();
  if (lanes.length === 0) return null;
  return (
    <section className="finder-calls" aria-labelledby="please-call">
      <h2 id="please-call">
        <Trans>Please call at</Trans>
      </h2>
      {lanes.map(({ lane, recalls }) => (
        <div key={lane}>
          <h3 lang={scriptOf(lane)}>{lane}</h3>
          <ul>
            {recalls.map(({ recallId, code, mark, neededBy }) => {
              const day = said(neededBy);
              return (
                <li key={recallId}>
                  <button type="button" className="finder-call" onClick={() => onOpen(recallId)}>
                    <span>
                      <b lang={scriptOf(mark)}>{mark}</b>
                      <small>{t`A visit is needed by ${day}`}</small>
                    </span>
                    <span className="finder-code">{code}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
