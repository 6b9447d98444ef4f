import { Trans } from "@lingui/react/macro";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import { SourceLine } from "./regimen-choice.tsx";
import type { Treatment } from "./use-treatments.ts";

/** What is read out at every counter, and by which regimen. */
export function RegisterNumber({ treatment: { registrationNumber, regimen } }: { readonly treatment: Treatment }) {
  const known = regimen && regimenOf(regimen);
  return (
    <dl className="treatment-register">
      {registrationNumber !== null && (
        <div>
          <dt>
            <Trans>TB register number</Trans>
          </dt>
          <dd className="treatment-number">{registrationNumber}</dd>
        </div>
      )}
      <div>
        <dt>
          <Trans>Regimen</Trans>
        </dt>
        {regimen === null ? (
          <dd>
            <Trans>It began before regimens were recorded here.</Trans>
          </dd>
        ) : (
          <dd>
            <b>{known?.shortName ?? `${regimen.code} ${regimen.version}`}</b>
            {known && <SourceLine regimen={known} />}
          </dd>
        )}
      </div>
    </dl>
  );
}
