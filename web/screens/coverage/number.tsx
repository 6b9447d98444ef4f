import { Trans, useLingui } from "@lingui/react/macro";
import { AddressLink } from "../programme/address-link.tsx";
import { percent } from "./asked.ts";

interface PartOfProps {
  readonly count: number;
  readonly of: number;
  /** The lists of both. */
  readonly to: string;
  readonly toAll: string;
  readonly onGo: (address: string) => void;
}

/** "12 of 40", both of them open their lists. */
export function PartOf({ count, of, to, toAll, onGo }: PartOfProps) {
  const { i18n } = useLingui();
  const [first, second] = [i18n.number(count), i18n.number(of)];
  return (
    <span className="coverage-part">
      <Trans>
        <AddressLink to={to} onGo={onGo} look="coverage-number">
          {first}
        </AddressLink>{" "}
        of{" "}
        <AddressLink to={toAll} onGo={onGo} look="coverage-number">
          {second}
        </AddressLink>
      </Trans>
    </span>
  );
}

/** A percent with its bar; a dash where there is nobody. Below zero there is no bar. */
export function Share({
  count,
  of,
  bad = false,
}: {
  readonly count: number;
  readonly of: number;
  readonly bad?: boolean;
}) {
  return <ShareBar share={percent(count, of)} bad={bad} />;
}

export function ShareBar({ share, bad = false }: { readonly share: number | null; readonly bad?: boolean }) {
  const { i18n } = useLingui();
  return (
    <span className="coverage-share">
      <b>{share === null ? "–" : `${i18n.number(share)} %`}</b>
      {share !== null && (
        <span className="coverage-bar" aria-hidden="true">
          <i className={bad ? "coverage-bad" : ""} style={{ width: `${Math.min(100, Math.max(0, share))}%` }} />
        </span>
      )}
    </span>
  );
}
