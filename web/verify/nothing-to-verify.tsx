import { Trans } from "@lingui/react/macro";

/** Opened without a card. */
export function NothingToVerify() {
  return (
    <>
      <h1>
        <Trans>Check a vaccination card</Trans>
      </h1>
      <p>
        <Trans>
          Hold a card with a chip to the back of your phone. The page that opens then says whether it is genuine.
        </Trans>
      </p>
    </>
  );
}
