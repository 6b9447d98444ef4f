import { Trans, useLingui } from "@lingui/react/macro";
import { Act } from "../screens/phone/parts/act.tsx";
import { PhonePage } from "../screens/phone/parts/phone-page.tsx";

/** What is kept on the phone could not be opened: it is still there, and is not touched. */
export function WentWrong() {
  const { t } = useLingui();
  return (
    <PhonePage title={t`It did not open`}>
      <div className="phone-middle" role="alert">
        <i className="shape shape-attention" aria-hidden="true" />
        <p className="phone-lead">
          <Trans>What you made is still on the phone. Close other windows of this app, then try again.</Trans>
        </p>
        <Act look="main" drawing="again" onPress={() => window.location.reload()}>
          <Trans>Try again</Trans>
        </Act>
      </div>
    </PhonePage>
  );
}
