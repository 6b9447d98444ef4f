import { useLingui } from "@lingui/react/macro";
import { meals, type Serving } from "../../../modules/nutrition/food.ts";
import { mealWords } from "../../text/foods.ts";
import { FoodPicture } from "./food-picture.tsx";
import { MealSun } from "./meal-sun.tsx";
import { useFoodWords } from "./use-food-words.ts";

/** A day's food, meal by meal: how often it is drawn is how much is eaten, for whoever does not read. */
export function Plate({ servings }: { readonly servings: readonly Serving[] }) {
  const { t, i18n } = useLingui();
  const words = useFoodWords();
  return (
    <ol className="plate" aria-label={t`What to eat in a day`}>
      {meals.map((meal) => {
        const eaten = servings.filter((serving) => serving.meal === meal);
        if (eaten.length === 0) return null;
        return (
          <li key={meal} className="plate-meal">
            <h3>
              <MealSun meal={meal} />
              {i18n._(mealWords[meal])}
            </h3>
            <ul>
              {eaten.map((serving) => (
                <li key={serving.food}>
                  <span className="plate-pictures">
                    {Array.from({ length: Math.floor(serving.halves / 2) }, (_, at) => (
                      <FoodPicture key={at} food={serving.food} />
                    ))}
                    {serving.halves % 2 === 1 && <FoodPicture food={serving.food} half />}
                  </span>
                  <span className="plate-words">
                    <b>{words.portion(serving)}</b> {words.food(serving)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
