import { Trans, useLingui } from "@lingui/react/macro";
import { usePageTitle } from "../../ui/page-title.ts";

/** For whoever signed in with a role whose own screens come with the field shell. */
export function NoScreensYet() {
  const { t } = useLingui();
  usePageTitle(t`Not here yet`, t`Khurak`);
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
