import { Plural, Trans, useLingui } from "@lingui/react/macro";

interface MeterProps {
  readonly carried: number;
  readonly atMost: number;
  /** Whom the worker brought when there was no room. */
  readonly waiting: number;
}

/** "37 / 50 · my children · 13 free places" */
export function Meter({ carried, atMost, waiting }: MeterProps) {
  const { i18n } = useLingui();
  const full = carried >= atMost;
  return (
    <section className={`children-meter${full ? " children-meter-full" : ""}`}>
      <p className="children-meter-words">
        <b>
          {i18n.number(carried)} / {i18n.number(atMost)}
        </b>
        <span>
          {full ? (
            <Trans>my children · no free place</Trans>
          ) : (
            <Plural value={atMost - carried} one="my children · # free place" other="my children · # free places" />
          )}
        </span>
      </p>
      <span className="children-meter-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (100 * carried) / atMost)}%` }} />
      </span>
      {full && (
        <p className="quiet">
          <Trans>Go on registering: your admin gives the next children to a worker with room.</Trans>
        </p>
      )}
      {waiting > 0 && (
        <p className="children-mark">
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Plural value={waiting} one="# child waits for a place" other="# children wait for a place" />
        </p>
      )}
    </section>
  );
}
