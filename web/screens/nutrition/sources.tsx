import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Serving } from "../../../modules/nutrition/food.ts";
import { diabetesSource, foodOf, portionsSource, pricesSource } from "../../../modules/nutrition/foods.ts";
import {
  inDanger,
  inPregnancy,
  mealsSource,
  perKilogram,
  refeeding,
  targetBodyMass,
} from "../../../modules/nutrition/needs.ts";
import type { Source } from "../../../modules/treatment/source.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import { useFoodWords } from "./use-food-words.ts";

interface PlanSourcesProps {
  readonly servings: readonly Serving[];
  readonly refeeding: boolean;
  readonly diabetes: boolean;
  readonly pregnant: boolean;
}

/** On what the plan rests, and which of it nobody has verified. */
export function PlanSources({ servings, refeeding: low, diabetes, pregnant }: PlanSourcesProps) {
  const words = useFoodWords();
  const eaten = [...new Set(servings.map(({ food }) => food))];
  const doubtful = eaten.filter((food) => foodOf(food).source.confidence === "unverified");
  return (
    <details className="plan-sources">
      <summary>
        <Trans>Where this plan comes from, and what is not verified</Trans>
      </summary>
      <ul>
        <Line source={targetBodyMass.source}>
          <Trans>The weight at BMI {targetBodyMass.is} is aimed at.</Trans>
        </Line>
        <Line source={perKilogram.source}>
          <Trans>
            {perKilogram.kcal} kcal and {perKilogram.protein.least} g protein for each kilogram of it.
          </Trans>
        </Line>
        <Line source={mealsSource}>
          <Trans>Three meals and two small ones.</Trans>
        </Line>
        <Line source={inDanger.source}>
          <Trans>Below BMI {inDanger.hospital} or with a danger sign: a hospital.</Trans>
        </Line>
        {low && (
          <>
            <Line source={refeeding.first.source}>
              <Trans>Begin with {refeeding.first.kcalPerKg} kcal for each kilogram one weighs.</Trans>
            </Line>
            <Line source={refeeding.source}>
              <Trans>For whom, and in which steps it grows.</Trans>
            </Line>
          </>
        )}
        {pregnant && (
          <Line source={inPregnancy.source}>
            <Trans>More in pregnancy.</Trans>
          </Line>
        )}
        {diabetes && (
          <Line source={diabetesSource}>
            <Trans>Which foods suit diabetes.</Trans>
          </Line>
        )}
        <Line source={{ says: "IFCT 2017", confidence: "verified" }}>
          <Trans>Energy and protein of the foods.</Trans>
        </Line>
        {doubtful.map((food) => (
          <Line key={food} source={foodOf(food).source}>
            {words.food({ food })}
          </Line>
        ))}
        <Line source={portionsSource}>
          <Trans>How much a katori, a roti or a handful holds.</Trans>
        </Line>
        <Line source={pricesSource}>
          <Trans>Prices that the district has not written itself.</Trans>
        </Line>
      </ul>
    </details>
  );
}

/** One line, with where it was read, or that it was not. */
export function Line({ source, children }: { readonly source: Source; readonly children?: ReactNode }) {
  const { i18n } = useLingui();
  const { says, confidence } = source;
  return (
    <li>
      <i className={`shape shape-${confidence === "verified" ? "done" : "attention"}`} aria-hidden="true" />
      <span>
        {children} {sayFilled(i18n, confidenceWords[confidence], { source: says })}
      </span>
    </li>
  );
}
