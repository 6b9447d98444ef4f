import { Plural, Trans, useLingui } from "@lingui/react/macro";

interface KnownTodayProps {
  readonly open: number;
  readonly total: number;
}

/** Of how many today's dose is known. */
export function KnownToday({ open, total }: KnownTodayProps) {
  const { i18n } = useLingui();
  const known = i18n.number(total - open);
  const all = i18n.number(total);
  return (
    <section className={`today-known${open === 0 ? " today-all-known" : ""}`}>
      <p>
        {open === 0 && <i className="shape shape-done" aria-hidden="true" />}
        <Trans>
          <b>{known}</b> of {all} known today
        </Trans>
      </p>
      <span className="today-meter" aria-hidden="true">
        <span style={{ width: `${(100 * (total - open)) / total}%` }} />
      </span>
      <p className="today-known-rest">
        {open === 0 ? (
          <Trans>Everybody’s dose is known for today</Trans>
        ) : (
          <Plural value={open} one="# dose is not known yet" other="# doses are not known yet" />
        )}
      </p>
    </section>
  );
}
