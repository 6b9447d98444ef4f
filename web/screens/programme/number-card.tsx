import { useLingui } from "@lingui/react/macro";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { meaningOf, ofWhom, setWords } from "../../text/programme.ts";
import { AddressLink } from "./address-link.tsx";
import { setShape } from "./look-of.ts";
import { shareOfPeople } from "./share.ts";
import type { Dashboard } from "./use-programme.ts";

export type Numbers = Dashboard["numbers"];

/** Of these a share says something; the others are work to do, and counted in people. */
const withShare: readonly PatientSet[] = [
  "whole",
  "intensive",
  "continuation",
  "silent",
  "overdue",
  "cured",
  "completed",
  "failed",
  "died",
  "lost-to-follow-up",
  "not-evaluated",
];

/** Their names alone do not say who is counted. */
const explained: readonly PatientSet[] = [
  "all",
  "active",
  "awaiting-decision",
  "pending-lab",
  "confirmed-not-started",
  "silent",
  "overdue",
];

interface NumberCardProps {
  readonly number: Numbers[number];
  readonly onGo: (address: string) => void;
}

/** A number, of what, and the way to the list behind it: the whole card is one link. */
export function NumberCard({ number: { set, count, partOf, of }, onGo }: NumberCardProps) {
  const { t, i18n } = useLingui();
  const part = withShare.includes(set) ? shareOfPeople(count, of) : null;
  const share = part === null ? null : i18n.number(part);
  const shape = setShape(set);
  const whole = partOf === null ? null : ofWhom(i18n, partOf, of);
  return (
    <AddressLink
      to={`/programme/${set}`}
      look={`programme-card${set === "silent" && count > 0 ? " programme-card-silent" : ""}`}
      onGo={onGo}
    >
      <span className="programme-card-name">
        {shape && <i className={`shape shape-${shape}`} aria-hidden="true" />}
        {i18n._(setWords[set])}
      </span>{" "}
      <b>{i18n.number(count)}</b>{" "}
      <span className="programme-card-of">
        {whole !== null && (
          <span>
            {whole}
            {share !== null && <span className="programme-together"> · {t`${share} %`}</span>}
          </span>
        )}{" "}
        {explained.includes(set) && <span className="programme-card-means">{meaningOf(i18n, set)}</span>}
      </span>
    </AddressLink>
  );
}
