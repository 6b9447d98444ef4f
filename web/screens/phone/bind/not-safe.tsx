import { Trans, useLingui } from "@lingui/react/macro";
import { PhonePage } from "../parts/phone-page.tsx";

/** Opened over plain HTTP, or in a browser too old: nothing here could work, so that nothing else is shown. */
export function NotSafe({ host }: { readonly host: string }) {
  const { t } = useLingui();
  return (
    <PhonePage title={t`Open it another way`}>
      <div className="phone-middle">
        <i className="shape shape-attention" aria-hidden="true" />
        <p className="phone-lead">
          <Trans>This address is not protected, so the camera stays shut and nothing can be kept.</Trans>
        </p>
        <p className="phone-lead">
          <Trans>Open it in Chrome with https in front:</Trans>
          <br />
          <b>https://{host}/f/</b>
        </p>
        <p className="phone-lead">
          <Trans>If that does not open, show this page to your health worker.</Trans>
        </p>
      </div>
    </PhonePage>
  );
}
