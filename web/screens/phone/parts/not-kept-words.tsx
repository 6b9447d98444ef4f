import { Trans } from "@lingui/react/macro";

/** Said as long as it is so: whoever walks off now has a phone that does not open in the village. */
export const NotKeptWords = () => (
  <Trans>This app is still being saved. Stay in the network until this line goes.</Trans>
);
