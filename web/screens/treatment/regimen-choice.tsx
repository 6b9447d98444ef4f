import { useLingui } from "@lingui/react/macro";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import { OneOf } from "../../ui/choice.tsx";

interface RegimenChoiceProps {
  readonly chosen: Regimen;
  readonly onChange: (code: string) => void;
}

/** Which regimen, what it is in words, and where it was read. */
export function RegimenChoice({ chosen, onChange }: RegimenChoiceProps) {
  const { t } = useLingui();
  const courseOf = useCourse();
  return (
    <div className="treatment-regimen">
      <OneOf
        name="regimen"
        question={t`Regimen`}
        answers={regimens.map((regimen) => ({
          value: regimen.code,
          words: regimen.shortName,
          beneath: courseOf(regimen),
        }))}
        chosen={chosen.code}
        onChange={onChange}
      />
      <SourceLine regimen={chosen} />
    </div>
  );
}

/** "56 doses of HRZE, then 112 of HRE, daily" */
function useCourse(): (regimen: Regimen) => string {
  const { t, i18n } = useLingui();
  return ({ phases }) => {
    const parts = phases.map(({ doses: count, combination }, at) => {
      const doses = i18n.number(count);
      return at === 0 ? t`${doses} doses of ${combination}` : t`then ${doses} of ${combination}`;
    });
    return [...parts, t`daily`].join(", ");
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
