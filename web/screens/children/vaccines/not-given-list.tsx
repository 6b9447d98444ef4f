import { Trans, useLingui } from "@lingui/react/macro";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import { notGivenWords } from "../../../text/immunization.ts";
import { scriptOf } from "../../../text/language.ts";
import type { Immunization } from "./use-immunization.ts";
import { useTelling } from "./use-telling.ts";

/** Which vaccines were not given though they were due, and why: the newest first. */
export function NotGivenList({ notGiven }: Pick<Immunization, "notGiven">) {
  const { i18n } = useLingui();
  const telling = useTelling();
  if (notGiven.length === 0) return null;
  return (
    <>
      <h3 className="vaccines-title">
        <Trans>Not given</Trans>
      </h3>
      <ul className="vaccines-list">
        {notGiven.map(({ vaccine, on, why, by }) => (
          <li key={`${vaccine} ${on}`} className="vaccines-row">
            <i className="shape shape-attention" aria-hidden="true" />
            <span>
              <b>{vaccineName(telling, vaccine)}</b> {telling.day(on)}
              <small>
                {i18n._(notGivenWords[why])}
                {by.name !== null && <span lang={scriptOf(by.name)}> · {by.name}</span>}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
