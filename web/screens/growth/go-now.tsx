import { Trans, useLingui } from "@lingui/react/macro";
import type { Referral } from "../../../modules/growth/referral.ts";
import { referralWords, referToWords, withinWords } from "../../text/growth.ts";
import { Icon } from "../../ui/icon.tsx";

/** Where the child goes and how soon, before anything else; the ambulance one press away where it is today. */
export function GoNow({ referrals }: { readonly referrals: readonly Referral[] }) {
  const { i18n } = useLingui();
  const [first, ...others] = referrals.filter(({ to }) => to !== "measure-here");
  const here = referrals.filter(({ to }) => to === "measure-here");
  const sent = (one: Referral) => {
    const [why, to, soon] = [
      i18n._(referralWords[one.code]),
      i18n._(referToWords[one.to]),
      i18n._(withinWords[one.within]),
    ];
    return (
      <Trans>
        {why}: {to}, {soon}
      </Trans>
    );
  };
  const urgent = first?.within === "today";
  return (
    <>
      {first && urgent && (
        <div className="growth-danger">
          <b>{i18n._(referralWords[first.code])}</b>
          <span>
            <Trans>Today to: {i18n._(referToWords[first.to])}</Trans>
          </span>
          <a href="tel:108">
            <Icon name="speak" size={24} /> <Trans>Call 108</Trans>
          </a>
        </div>
      )}
      <ul className="growth-sent">
        {[...(first && !urgent ? [first] : []), ...others].map((one) => (
          <li key={one.code}>
            <i className="shape shape-attention" aria-hidden="true" /> <span>{sent(one)}</span>
          </li>
        ))}
        {here.map(({ code }) => (
          <li key={code}>
            <i className="shape shape-due" aria-hidden="true" /> <span>{i18n._(referralWords[code])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
