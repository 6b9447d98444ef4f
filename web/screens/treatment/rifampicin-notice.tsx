import { Trans } from "@lingui/react/macro";
import { Notice } from "../../ui/notice.tsx";
import type { RifampicinSays } from "./rifampicin.ts";

/** The regimen counts on rifampicin: whether it works is said before the first dose. */
export function RifampicinNotice({ says, regimen }: { readonly says: RifampicinSays; readonly regimen: string }) {
  switch (says) {
    case "works":
      return null;
    case "unclear":
      return (
        <Notice look="attention">
          <Trans>The test could not say whether rifampicin works. {regimen} counts on it: have it tested again.</Trans>
        </Notice>
      );
    case "not-tested":
      return (
        <Notice look="attention">
          <Trans>
            Rifampicin resistance was never tested. {regimen} counts on rifampicin: send a specimen for CBNAAT or
            Truenat.
          </Trans>
        </Notice>
      );
  }
}
