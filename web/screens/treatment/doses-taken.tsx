import { Trans, useLingui } from "@lingui/react/macro";
import type { Taken } from "../../../modules/treatment/phase-end.ts";

/**
 * "51 of 56: 45 seen, 6 told": how each is known is never added up without being said.
 *
 * @param doses 0 where no regimen was recorded
 */
export function DosesTaken({ doses, verified, reported }: Taken & { readonly doses: number }) {
  const { i18n } = useLingui();
  const taken = i18n.number(verified + reported);
  const all = i18n.number(doses);
  const seen = i18n.number(verified);
  const told = i18n.number(reported);
  return (
    <span className="treatment-doses">
      <b>
        {doses === 0 ? (
          taken
        ) : verified + reported > doses ? (
          <Trans>
            {taken}, {all} needed
          </Trans>
        ) : (
          <Trans>
            {taken} of {all}
          </Trans>
        )}
      </b>
      <span>
        <i className="shape shape-done" aria-hidden="true" />
        <Trans>{seen} seen</Trans>
      </span>
      <span>
        <i className="shape shape-reported" aria-hidden="true" />
        <Trans>{told} told</Trans>
      </span>
    </span>
  );
}
