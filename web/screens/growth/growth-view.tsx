import "../../ui/field-shell.css";
import "../patients/fields.css";
import "../nutrition/nutrition.css";
import "./growth.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { type Grows, judged, openReferrals } from "../../../modules/growth/judged.ts";
import type { GrowthCard } from "../../../modules/growth/measure.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ChildPlateOf } from "./child-plate.tsx";
import { GoNow } from "./go-now.tsx";
import { GrowthChart } from "./growth-chart.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { MeasuresList } from "./measures-list.tsx";
import { OpenReferrals } from "./open-referral.tsx";
import type { Charted } from "./points-of.ts";
import type { Growing } from "./use-growing.ts";

interface GrowthViewProps {
  readonly child: Grows & { readonly born: { readonly exact: boolean } };
  /** Without what was taken back, the oldest first. */
  readonly card: GrowthCard;
  readonly today: CalendarDay;
  /** Null: they may only look. */
  readonly growing: Growing | null;
  /** Null: they may not say what became of a referral. */
  readonly following: Growing | null;
}

/** How a child grows: what is to be done, what was measured, the lines of the WHO, and what they eat. */
export function GrowthView({ child, card, today, growing, following }: GrowthViewProps) {
  const { t } = useLingui();
  const [measuring, setMeasuring] = useState(false);
  const [kept, setKept] = useState(false);
  const [of, setOf] = useState<Charted>("weight-for-age");
  const ageDays = (Date.parse(today) - Date.parse(child.born.day)) / 86_400_000;
  const all = card.measures.map((measure) => judged(child, measure));
  const newest = all.at(-1) ?? null;
  const open = openReferrals(child, card);
  const choices: readonly { readonly value: Charted; readonly words: string }[] = [
    { value: "weight-for-age", words: t`Weight` },
    { value: "length-for-age", words: t`Length` },
    { value: "weight-for-length", words: t`Weight for length` },
    { value: "arm-for-age", words: t`Arm` },
  ];
  return (
    <div className="growth">
      <div role="status">
        {kept && newest && (
          <>
            <Notice look="done" inLiveRegion>
              <Trans>The measure is written down.</Trans>
            </Notice>
            <GoNow referrals={newest.referrals} />
          </>
        )}
      </div>
      {open.length > 0 && <OpenReferrals open={open} steps={card.steps} today={today} growing={following} />}
      <Panel title={t`Growth`}>
        {card.measures.length === 0 && (
          <p className="quiet">
            <Trans>Not measured yet</Trans>
          </p>
        )}
        <MeasuresList child={child} measures={card.measures} growing={growing} />
        {growing && (
          <Button look={open.length > 0 ? "plain" : "main"} wide icon="plus" onPress={() => setMeasuring(true)}>
            <Trans>Measure the child</Trans>
          </Button>
        )}
        {child.sex !== "other" && ageDays <= 1826 && (
          <>
            <Segments label={t`Which line?`} choices={choices} chosen={of} onChange={setOf} />
            <GrowthChart of={of} sex={child.sex} ageDays={ageDays} all={all} />
          </>
        )}
        {!child.born.exact && (
          <p className="quiet">
            <Trans>
              The date of birth is estimated: what goes by age may be off. Arm and weight for length are not.
            </Trans>
          </p>
        )}
        <p className="quiet">
          <Trans>
            WHO Child Growth Standards (2006, 2007). Where a child is sent is to be signed by a paediatrician.
          </Trans>
        </p>
      </Panel>
      <Panel title={t`What the child eats`}>
        <ChildPlateOf ageDays={ageDays} newest={newest} />
      </Panel>
      {growing && measuring && (
        <MeasureForm
          child={child}
          today={today}
          growing={growing}
          onClose={() => setMeasuring(false)}
          onKept={() => {
            setMeasuring(false);
            setKept(true);
          }}
        />
      )}
    </div>
  );
}
