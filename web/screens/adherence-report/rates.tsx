import { Trans, useLingui } from "@lingui/react/macro";
import { type DoseDays, percentOf } from "../../../modules/reports/adherence-report.ts";

/** A rate with what it is made of: "84.20 %, 1,234 of 1,466". */
export function Rate({ count, due }: { readonly count: number; readonly due: number }) {
  const { i18n } = useLingui();
  const percent = percentOf(count, due);
  const [num, den] = [i18n.number(count), i18n.number(due)];
  if (percent === null) return <Trans>none due</Trans>;
  return (
    <span className="adherence-rate">
      <b>
        <Trans>{percent} %</Trans>
      </b>{" "}
      <small>
        <Trans>
          {num} of {den}
        </Trans>
      </small>
    </span>
  );
}

/** What the columns say of one row; on a phone each number has its word beside it. */
export function useFigureCells() {
  const { i18n, t } = useLingui();
  return ({ due, verified, reported, missed, unknown }: DoseDays) => [
    { key: "verified", word: t`Verified`, cell: <Rate count={verified} due={due} /> },
    { key: "reported", word: t`Told`, cell: <Rate count={reported} due={due} /> },
    { key: "missed", word: t`Missed`, cell: i18n.number(missed) },
    { key: "unknown", word: t`Unknown`, cell: i18n.number(unknown) },
  ];
}
