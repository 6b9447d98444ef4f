import { Trans } from "@lingui/react/macro";
import { Act } from "../parts/act.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";

/** Offered where the browser allows it, and never again after "not now". */
export function Install() {
  const { install } = usePhone();
  const offered = useFollowed(install.offered);
  if (!offered) return null;
  return (
    <div className="install">
      <Act drawing="install" onPress={install.accept}>
        <Trans>Put it on the home screen</Trans>
      </Act>
      <Act onPress={install.decline}>
        <Trans>Not now</Trans>
      </Act>
    </div>
  );
}
