import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Judged } from "../../../modules/growth/judged.ts";
import { childFoodOf } from "../../../modules/nutrition/child-food.ts";
import { anganwadi, breastUntil, platesSource } from "../../../modules/nutrition/child-needs.ts";
import type { Eats } from "../../../modules/nutrition/food.ts";
import { referToWords } from "../../text/growth.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { Plate } from "../nutrition/plate.tsx";
import { printOne } from "../print-one.ts";

interface ChildFoodProps {
  readonly ageDays: number;
  readonly newest: Judged | null;
}

/** What the child eats in a day, in pictures; or why that is not what they need now. */
export function ChildPlateOf({ ageDays, newest }: ChildFoodProps) {
  const { t, i18n } = useLingui();
  const [eats, setEats] = useState<Eats>("veg");
  const [breast, setBreast] = useState<"yes" | "no">("yes");
  const food = childFoodOf({ ageDays, judged: newest, eats, breastfed: breast === "yes" });
  const n = (value: number) => i18n.number(Math.round(value));
  if (food.is === "go-first") {
    const to = i18n._(referToWords[food.to]);
    return (
      <p className="growth-first">
        <i className="shape shape-overdue" aria-hidden="true" />{" "}
        <Trans>First to: {to}, today. No food at home takes the place of that. Go on breastfeeding on the way.</Trans>
      </p>
    );
  }
  if (food.is === "breast-alone") {
    return (
      <p>
        <Trans>
          Up to six months: mother’s milk alone, day and night, as often as the child wants. No water, no other milk.
        </Trans>
      </p>
    );
  }
  if (food.is === "too-old") {
    return (
      <p className="quiet">
        <Trans>From five years on the child eats as the family does. There is no plan here.</Trans>
      </p>
    );
  }
  const { servings, totals, more, need } = food;
  const { least, most } = food.anganwadi.protein;
  const [kcal, wanted, protein] = [n(totals.kcal), n(need.kcal), n(totals.protein)];
  const [owed, from, to] = [n(food.anganwadi.kcal), n(least), n(most)];
  return (
    <div className="growth-plate">
      <div className="growth-choices">
        <Segments
          label={t`What does the family eat?`}
          choices={[
            { value: "veg", words: t`No egg` },
            { value: "egg", words: t`Egg too` },
            { value: "all", words: t`Fish, meat too` },
          ]}
          chosen={eats}
          onChange={setEats}
        />
        {ageDays < breastUntil && (
          <Segments
            label={t`Is the child breastfed?`}
            choices={[
              { value: "yes", words: t`Breastfed` },
              { value: "no", words: t`Not breastfed` },
            ]}
            chosen={breast}
            onChange={setBreast}
          />
        )}
      </div>
      {food.breast && (
        <p>
          <Trans>Mother’s milk as often as the child wants, and this beside it in a day, soft and fresh:</Trans>
        </p>
      )}
      {more && (
        <p>
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Trans>The child is thin or light: one small meal is on top.</Trans>
        </p>
      )}
      <Plate servings={servings} />
      <p>
        <Trans>
          {kcal} kcal and {protein} g protein a day; about {wanted} kcal are needed.
        </Trans>
      </p>
      {ageDays >= anganwadi.from && (
        <p>
          <Trans>
            From the Anganwadi, as a right: {owed} kcal and {from}–{to} g protein a day.
          </Trans>
        </p>
      )}
      <p className="quiet">
        <Trans>This is not medical treatment. Nuts only ground: a small child chokes on them.</Trans>{" "}
        {platesSource.confidence === "unverified" && <Trans>(not confirmed from a source)</Trans>}
      </p>
      <Button onPress={() => printOne("child-plate")}>
        <Trans>Print</Trans>
      </Button>
    </div>
  );
}
