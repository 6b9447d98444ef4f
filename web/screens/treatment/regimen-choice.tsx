import { Trans, useLingui } from "@lingui/react/macro";
import type { Against } from "../../../modules/treatment/against.ts";
import { dosesOf, type Regimen } from "../../../modules/treatment/regimen.ts";
import { classWords } from "../../text/resistance.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import { OneOf } from "../../ui/choice.tsx";
import type { Fit } from "./regimen-fit.ts";
import { useAgainstWords } from "./use-against-words.ts";
import { useDoseWords } from "./use-dose-words.ts";

interface RegimenChoiceProps {
  /** Those that fit first. */
  readonly fits: readonly Fit[];
  readonly chosen: Regimen | null;
  readonly wrong: boolean;
  readonly onChange: (code: string) => void;
}

/** Every regimen: what it is for, and what speaks against it for this patient. */
export function RegimenChoice({ fits, chosen, wrong, onChange }: RegimenChoiceProps) {
  const { t } = useLingui();
  const words = useDoseWords();
  const isFor = useIsFor();
  const againstIt = useAgainstIt();
  const stopped = fits.filter(({ is }) => is === "stopped");
  return (
    <div className="treatment-regimen">
      <OneOf
        name="regimen"
        question={t`Regimen`}
        wrong={wrong ? t`Choose a regimen.` : null}
        answers={fits
          .filter(({ is }) => is !== "stopped")
          .map(({ regimen, against, is }) => ({
            value: regimen.code,
            words: words.regimen(regimen),
            beneath: [isFor(regimen), ...(is === "although" ? [againstIt(against)] : [])].join(" "),
          }))}
        chosen={chosen?.code ?? ""}
        onChange={onChange}
      />
      {chosen && <SourceLine regimen={chosen} />}
      {stopped.length > 0 && (
        <section className="treatment-not-open">
          <h3>
            <Trans>Cannot be given</Trans>
          </h3>
          <ul>
            {stopped.map(({ regimen, against }) => (
              <li key={regimen.code}>
                <b>{words.regimen(regimen)}</b>
                <small>{againstIt(against.filter(({ weight }) => weight === "stops"))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** "RR-TB, MDR-TB · 182 doses." */
function useIsFor(): (regimen: Regimen) => string {
  const { t, i18n } = useLingui();
  return (regimen) => {
    const classes = regimen.isFor.map((one) => i18n._(classWords[one])).join(", ");
    const doses = i18n.number(dosesOf(regimen));
    return t`For ${classes} · ${doses} doses.`;
  };
}

function useAgainstIt(): (against: readonly Against[]) => string {
  const { t } = useLingui();
  const words = useAgainstWords();
  return (against) => {
    const said = against
      .filter(({ weight }) => weight !== "to-know")
      .map(words)
      .join("; ");
    return t`Against it: ${said}.`;
  };
}

export function SourceLine({ regimen: { source } }: { readonly regimen: Pick<Regimen, "source"> }) {
  const { i18n } = useLingui();
  return (
    <small className="treatment-source">
      {sayFilled(i18n, confidenceWords[source.confidence], { source: source.says })}
    </small>
  );
}
