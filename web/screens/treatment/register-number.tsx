import { Trans } from "@lingui/react/macro";
import type { Treatment } from "./use-treatments.ts";

/** What is read out at every counter. Stands in a list of facts. */
export function RegisterNumber({ treatment: { registrationNumber } }: { readonly treatment: Treatment }) {
  if (registrationNumber === null) return null;
  return (
    <div>
      <dt>
        <Trans>TB register number</Trans>
      </dt>
      <dd className="treatment-number">{registrationNumber}</dd>
    </div>
  );
}
