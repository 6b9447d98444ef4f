import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Doses } from "./day-look.ts";

/** The same figures of the last days: each with how many of how many, and proof and word never in one. */
export function FiguresTable({ figures }: Pick<Doses, "figures">) {
  const { t, i18n } = useLingui();
  // Rounded down: 100.00 % is said only of all of them.
  const percent = (count: number, due: number) =>
    i18n.number(Math.floor((10_000 * count) / due) / 10_000, {
      style: "percent",
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  const cell = (count: number, due: number) => {
    const [some, all] = [i18n.number(count), i18n.number(due)];
    return due === 0 ? (
      <td>
        <Trans>none due</Trans>
      </td>
    ) : (
      <td>
        <b>{percent(count, due)}</b>
        <small>
          <Trans>
            {some} of {all}
          </Trans>
        </small>
      </td>
    );
  };
  return (
    <table className="doses-windows" aria-label={t`Doses of the last days`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Days that have ended</Trans>
          </th>
          <th scope="col">
            <Trans>Verified</Trans>
          </th>
          <th scope="col">
            <Trans>Told</Trans>
          </th>
          <th scope="col">
            <Trans>Missed</Trans>
          </th>
          <th scope="col">
            <Trans>Unknown</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ days, due, verified, reported, missed, unknown }) => (
          <tr key={days ?? "whole"}>
            <th scope="row">
              {days === null ? (
                <Trans>Whole treatment</Trans>
              ) : (
                <Plural value={days} one="Last # day" other="Last # days" />
              )}
            </th>
            {cell(verified, due)}
            {cell(reported, due)}
            <td>{i18n.number(missed)}</td>
            <td>{i18n.number(unknown)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
