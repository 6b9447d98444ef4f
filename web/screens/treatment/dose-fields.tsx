import { Trans, useLingui } from "@lingui/react/macro";
import type { ProposedDose } from "../../../modules/treatment/dose.ts";
import type { DoseTable, RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { outsideWords, tabletsADay, sayFilled } from "../../text/treatment.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { bandOf, type DoseDraft, type DoseField, isWritten } from "./dose-draft.ts";
import { TabletsShown } from "./tablets-shown.tsx";
import { useShownBand } from "./use-shown-band.ts";

export interface DoseFieldsProps {
  readonly weightKg: number;
  readonly proposed: ProposedDose;
  readonly table: DoseTable;
  readonly phase: RegimenPhase;
  readonly draft: DoseDraft;
  readonly wrong: DoseField | null;
  readonly onChange: (change: Partial<DoseDraft>) => void;
}

/** How many tablets: what the table says of this weight and why, the choice it leaves, or another number. */
export function DoseFields(props: DoseFieldsProps) {
  const { t } = useLingui();
  const { proposed, draft, wrong, onChange } = props;
  const written = isWritten(draft, proposed);
  return (
    <>
      <Says {...props} />
      {proposed.is === "between" && !written && <Between {...props} />}
      {written && (
        <NumberField
          name="tablets"
          label={t`Tablets a day`}
          hint={t`1 to 10`}
          maxLength={2}
          value={draft.tablets}
          wrong={wrong === "tablets" ? t`Write a whole number, 1 to 10.` : null}
          onChange={(tablets) => onChange({ tablets })}
        />
      )}
      {proposed.is !== "outside" && (
        <div className="treatment-other">
          <Button look="bare" onPress={() => onChange({ other: !draft.other, tablets: "" })}>
            {draft.other ? <Trans>Give what the table says</Trans> : <Trans>Give another number of tablets</Trans>}
          </Button>
        </div>
      )}
    </>
  );
}

/** What the table says of this weight. */
function Says({ weightKg, proposed, table, phase, draft }: DoseFieldsProps) {
  const { i18n } = useLingui();
  const shownBand = useShownBand();
  const kilograms = i18n.number(weightKg);
  if (proposed.is === "outside") {
    const lightest = i18n.number(Math.min(...table.rows.map(({ from }) => from)));
    const values = { age: i18n.number(table.fromAge), kilograms: lightest };
    return <Notice look="attention">{sayFilled(i18n, outsideWords[proposed.because], values)}</Notice>;
  }
  if (proposed.is === "between") {
    const [lower, upper] = proposed.options.map((tablets) => {
      const band = bandOf(table, tablets);
      return band ? shownBand(band) : "";
    });
    return (
      <p>
        <Trans>
          {kilograms} kg belongs to no single band of the dose table: it lies between {lower} and {upper}. Your choice
          is recorded.
        </Trans>
      </p>
    );
  }
  const band = bandOf(table, proposed.tablets);
  const within = band ? shownBand(band) : "";
  const tablets = sayFilled(i18n, tabletsADay, { tablets: proposed.tablets });
  return (
    <div className="treatment-proposed">
      {!draft.other && <TabletsShown tablets={proposed.tablets} phase={phase} />}
      <span className="treatment-because">
        <Trans>
          {kilograms} kg is in the band {within}: {tablets}.
        </Trans>
      </span>
    </div>
  );
}

function Between({ proposed, table, draft, wrong, onChange }: DoseFieldsProps) {
  const { t, i18n } = useLingui();
  const shownBand = useShownBand();
  if (proposed.is !== "between") return null;
  return (
    <OneOf
      name="chosen"
      across={2}
      question={t`How many tablets?`}
      wrong={wrong === "chosen" ? t`Choose how many tablets.` : null}
      answers={proposed.options.map((tablets) => {
        const band = bandOf(table, tablets);
        const words = sayFilled(i18n, tabletsADay, { tablets });
        return { value: String(tablets), words, ...(band ? { beneath: shownBand(band) } : {}) };
      })}
      chosen={draft.chosen}
      onChange={(chosen) => onChange({ chosen })}
    />
  );
}
