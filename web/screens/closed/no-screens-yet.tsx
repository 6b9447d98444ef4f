import { Trans, useLingui } from "@lingui/react/macro";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAtHand } from "../at-hand.ts";

/** For whoever signed in with a role that has no page at a desk. */
export function NoScreensYet() {
  const { t } = useLingui();
  const { me } = useAtHand();
  usePageTitle(t`Not here yet`, t`Khurak`);
  if (me.roles.some(({ role }) => role === "finder")) {
    return (
      <>
        <h1>
          <Trans>Your pages are made for your phone</Trans>
        </h1>
        <p>
          <a href="/w/">
            <Trans>Open them here, and keep this address: /w/</Trans>
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>
        <Trans>Your screens are not part of this release yet</Trans>
      </h1>
      <p>
        <Trans>
          Your sign-in works and nothing is missing on your side. Until your screens are here, the people at your health
          centre write things down for you.
        </Trans>
      </p>
    </>
  );
}
