import { Trans, useLingui } from "@lingui/react/macro";
import type { ChildSet } from "../../../modules/coverage/sets.ts";
import { childSetMeaning, childSetWords } from "../../text/coverage.ts";
import { Panel } from "../../ui/panel.tsx";
import type { Born } from "./asked.ts";
import { PartOf, Share } from "./number.tsx";
import type { Figures } from "./use-coverage.ts";

interface KeyFiguresProps {
  readonly figures: Figures;
  readonly born: Born;
  /** The list of a set of these children. */
  readonly listOf: (set: ChildSet, mark?: string) => string;
  /** All of them who are six weeks or older. */
  readonly ofAge: string;
  readonly onGo: (address: string) => void;
}

/** The figures by which a district is looked at; each says how it is counted, and opens whom it counts. */
export function KeyFigures({ figures, born, listOf, ofAge, onGo }: KeyFiguresProps) {
  const { t } = useLingui();
  const { all, ofSixWeeks, given } = figures;
  const [bcg, penta1, penta3, mr1] = [given["BCG"], given["PENTA-1"], given["PENTA-3"], given["MR-1"]];
  const parts: { set: ChildSet; count: number; of: number; toAll: string; bad?: boolean }[] = [
    // Of children who have not reached that age it would say nothing.
    ...(born === "infants" ? [] : [{ set: "full" as const, count: figures.full, of: all, toAll: listOf("all") }]),
    ...(born === "two" ? [{ set: "complete" as const, count: figures.complete, of: all, toAll: listOf("all") }] : []),
    { set: "zero-dose", count: figures.zeroDose, of: ofSixWeeks, toAll: ofAge, bad: true },
    { set: "true-zero-dose", count: figures.trueZeroDose, of: ofSixWeeks, toAll: ofAge, bad: true },
    { set: "left-out", count: figures.zeroDose, of: ofSixWeeks, toAll: ofAge, bad: true },
  ];
  const drops: { set: ChildSet; from: number; fromMark: string; to: number; toMark: string; listed: number }[] = [
    {
      set: "penta-dropout",
      from: penta1,
      fromMark: "PENTA-1",
      to: penta3,
      toMark: "PENTA-3",
      listed: figures.pentaDropout,
    },
    { set: "bcg-mr-dropout", from: bcg, fromMark: "BCG", to: mr1, toMark: "MR-1", listed: figures.bcgMrDropout },
    {
      set: "penta-mr-dropout",
      from: penta1,
      fromMark: "PENTA-1",
      to: mr1,
      toMark: "MR-1",
      listed: figures.pentaMrDropout,
    },
  ];
  return (
    <>
      <Panel title={t`In short`}>
        <ul className="coverage-figures">
          {parts.map(({ set, bad = false, count, of, toAll }) => (
            <Figure key={set} set={set}>
              <Share count={count} of={of} bad={bad} />
              <PartOf {...{ count, of, toAll, onGo }} to={listOf(set)} />
            </Figure>
          ))}
        </ul>
        {figures.target !== null && <AgainstTarget figures={figures} target={figures.target} />}
      </Panel>
      <Panel title={t`Drop-out`}>
        <ul className="coverage-figures">
          {drops.map(({ set, from, fromMark, to, toMark, listed }) => (
            <Figure key={set} set={set}>
              <Share count={from - to} of={from} bad />
              <span className="coverage-drop">
                <a href={listOf("given", fromMark)} onClick={goes(onGo, listOf("given", fromMark))}>
                  {from}
                </a>
                {" → "}
                <a href={listOf("given", toMark)} onClick={goes(onGo, listOf("given", toMark))}>
                  {to}
                </a>
              </span>
              <a className="coverage-listed" href={listOf(set)} onClick={goes(onGo, listOf(set))}>
                <Trans>{listed} did not go on</Trans>
              </a>
            </Figure>
          ))}
        </ul>
      </Panel>
    </>
  );
}

const goes =
  (onGo: (address: string) => void, to: string) => (event: { preventDefault: () => void; ctrlKey: boolean }) => {
    if (event.ctrlKey) return;
    event.preventDefault();
    onGo(to);
  };

function Figure({ set, children }: { readonly set: ChildSet; readonly children: React.ReactNode }) {
  const { i18n } = useLingui();
  return (
    <li>
      <span className="coverage-name">{i18n._(childSetWords[set])}</span>
      {children}
      <details className="coverage-how">
        <summary>
          <Trans>How it is counted</Trans>
        </summary>
        <p>{i18n._(childSetMeaning[set])}</p>
      </details>
    </li>
  );
}

/** Beside the children who are registered, and never in their place. */
function AgainstTarget({ figures, target }: { readonly figures: Figures; readonly target: number }) {
  const { i18n } = useLingui();
  const { full, all, given } = figures;
  const of = (count: number) => i18n.number(Math.round((100 * count) / target));
  const [infants, registered] = [i18n.number(target), i18n.number(all)];
  const [penta, whole] = [of(given["PENTA-3"]), of(full)];
  return (
    <p className="coverage-target">
      <Trans>
        By head count there are {infants} infants in a year; {registered} of them are registered. Of the head count
        Penta-3 is {penta} %, full immunization {whole} %.
      </Trans>
    </p>
  );
}
