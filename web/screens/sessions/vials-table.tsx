import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { readTally } from "../../../modules/sessions/operations.ts";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";

/** How much of what was opened reached a child. */
export function VialsTable({ vials }: Pick<AnswerOf<typeof readTally>, "vials">) {
  const { i18n } = useLingui();
  const telling = useTelling();
  if (vials.length === 0) return null;
  const percent = (share: number | null) =>
    share === null ? "–" : i18n.number(share / 100, { style: "percent", maximumFractionDigits: 1 });
  return (
    <div className="session-wide">
      <table className="session-table">
        <caption>
          <Trans>Vials</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Vaccine</Trans>
            </th>
            <th scope="col">
              <Trans>Vials opened</Trans>
            </th>
            <th scope="col">
              <Trans>Doses in them</Trans>
            </th>
            <th scope="col">
              <Trans>Doses given</Trans>
            </th>
            <th scope="col">
              <Trans>Usage</Trans>
            </th>
            <th scope="col">
              <Trans>Wastage</Trans>
            </th>
            <th scope="col">
              <Trans>Factor</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {vials.map(({ vaccine, opened, issued, given, usage, wastage, factor, tooFew }) => (
            <tr key={vaccine}>
              <th scope="row">{vaccineName(telling, vaccine)}</th>
              <td>{opened === null ? <Trans>not said</Trans> : i18n.number(opened)}</td>
              <td>{opened === null ? "–" : i18n.number(issued)}</td>
              <td>
                {i18n.number(given)}
                {tooFew && (
                  <>
                    {" "}
                    <Trans>(more than the vials hold)</Trans>
                  </>
                )}
              </td>
              <td>{percent(usage)}</td>
              <td>{percent(wastage)}</td>
              <td>{factor === null ? "–" : i18n.number(factor, { maximumFractionDigits: 1 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        <Trans>
          Usage = given / doses in the opened vials × 100. Wastage = 100 − usage. Factor = 100 / (100 − wastage). Vial
          sizes are not verified.
        </Trans>
      </p>
    </div>
  );
}
