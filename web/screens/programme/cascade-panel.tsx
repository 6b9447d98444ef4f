import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type CascadeStep, cascadeSteps } from "../../../modules/reports/cascade.ts";
import { reasonWords, stepWords } from "../../text/cohort.ts";
import { Panel } from "../../ui/panel.tsx";
import { AddressLink } from "./address-link.tsx";
import { shareOf } from "./share.ts";
import type { Cascade } from "./use-cohort.ts";

interface CascadeProps {
  readonly cascade: Cascade;
  /** What stands behind "?" in the addresses of its lists. */
  readonly query: string;
  readonly onGo: (address: string) => void;
}

/** From registration to cure: how many came to each step, and between two why the others did not. */
export function CascadePanel(props: CascadeProps) {
  const { t, i18n } = useLingui();
  const registered = props.cascade.steps[0]?.people ?? 0;
  const untested = props.cascade.steps.find(({ step }) => step === "tested")?.untested ?? 0;
  const counted = i18n.number(untested);
  return (
    <Panel title={t`From registration to cure, and why people fell away`}>
      {registered === 0 ? (
        <p className="quiet">
          <Trans>Nobody was registered in this period.</Trans>
        </p>
      ) : (
        <table className="cascade" role="table" aria-label={t`From registration to cure`}>
          <tbody role="rowgroup">
            {cascadeSteps.map((step) => (
              <StepRows key={step} step={step} registered={registered} {...props} />
            ))}
          </tbody>
        </table>
      )}
      <p className="programme-small">
        <Trans>
          Everybody registered in the period, each counted once, at the last step they reached. Whoever was treated
          before and is confirmed anew is counted by the newest.
        </Trans>{" "}
        {untested > 0 && <Trans>Confirmed by X-ray, without a test: {counted}.</Trans>}
      </p>
    </Panel>
  );
}

function StepRows({ step, registered, ...props }: CascadeProps & { step: CascadeStep; registered: number }) {
  const { cascade, query, onGo } = props;
  const { i18n } = useLingui();
  const people = cascade.steps.find((one) => one.step === step)?.people ?? 0;
  const share = i18n.number(shareOf(people, registered) ?? 0);
  const of = i18n.number(registered);
  return (
    <>
      <tr role="row" className="cascade-step">
        <th role="rowheader" scope="row">
          {i18n._(stepWords[step])}
        </th>
        <td role="cell" className="cascade-bar" aria-hidden="true">
          <i style={{ width: `${(people / registered) * 100}%` }} />
        </td>
        <td role="cell" className="cascade-of">
          {step !== "registered" && (
            <Trans>
              {share} % of {of}
            </Trans>
          )}
        </td>
        <td role="cell" className="cascade-count">
          <AddressLink to={`/programme/cascade/${step}${query}`} onGo={onGo}>
            {i18n.number(people)}{" "}
            <span className="only-heard">
              <Plural value={people} one="person" other="people" />
            </span>
          </AddressLink>
        </td>
      </tr>
      <WhyRow step={step} {...props} />
    </>
  );
}

/** Those who came to a step and no further, by their reasons; at the last step how they came to its end. */
function WhyRow({ step, cascade, query, onGo }: CascadeProps & { step: CascadeStep }) {
  const { i18n } = useLingui();
  const here = cascade.places.filter((place) => place.step === step);
  if (here.length === 0) return null;
  const fewer = i18n.number(here.reduce((all, { people }) => all + people, 0));
  return (
    <tr role="row" className={`cascade-why${step === "completed" ? " cascade-why-end" : ""}`}>
      <td role="cell" colSpan={4}>
        {step !== "completed" && (
          <b>
            <Trans>{fewer} fewer</Trans>
          </b>
        )}
        <ul>
          {here.map(({ because, people }) => (
            <li key={because}>
              <AddressLink to={`/programme/cascade/${step}/${because}${query}`} onGo={onGo}>
                {i18n.number(people)} {i18n._(reasonWords[because])}
              </AddressLink>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
