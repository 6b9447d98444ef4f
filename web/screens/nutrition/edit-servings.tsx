import { Trans, useLingui } from "@lingui/react/macro";
import { type Eats, type FoodCode, type Meal, mayEat, meals, type Serving } from "../../../modules/nutrition/food.ts";
import { foodOf, foods } from "../../../modules/nutrition/foods.ts";
import { foodWords } from "../../text/foods.ts";
import { mealWords } from "../../text/foods.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { FoodPicture } from "./food-picture.tsx";
import { useFoodWords } from "./use-food-words.ts";

interface EditServingsProps {
  readonly servings: readonly Serving[];
  readonly eats: Eats | "";
  readonly diabetes: boolean;
  readonly without: readonly FoodCode[];
  readonly onChange: (servings: readonly Serving[]) => void;
}

/** Half a portion more or less of each, and other food where it belongs. */
export function EditServings({ servings, eats, diabetes, without, onChange }: EditServingsProps) {
  const { t, i18n } = useLingui();
  const words = useFoodWords();
  const step = (food: FoodCode) => (foodOf(food).wholeOnly ? 2 : 1);
  function set(meal: Meal, food: FoodCode, by: number) {
    const found = servings.find((one) => one.meal === meal && one.food === food);
    const halves = Math.min(20, (found?.halves ?? 0) + by);
    const others = servings.filter((one) => one !== found);
    const next = halves > 0 ? [...others, { meal, food, halves }] : others;
    onChange(next.toSorted((a, b) => meals.indexOf(a.meal) - meals.indexOf(b.meal)));
  }
  const offered = (meal: Meal) =>
    foods.filter(
      (food) =>
        food.at.includes(meal) &&
        (eats === "" || mayEat(food, eats)) &&
        (food.suitsDiabetes || !diabetes) &&
        !without.includes(food.code) &&
        !servings.some((one) => one.meal === meal && one.food === food.code),
    );
  return (
    <div className="edit-servings">
      {meals.map((meal) => {
        const mealName = i18n._(mealWords[meal]);
        return (
          <section key={meal} aria-label={mealName}>
            <h3>{mealName}</h3>
            <ul>
              {servings
                .filter((serving) => serving.meal === meal)
                .map((serving) => {
                  const food = words.food(serving);
                  return (
                    <li key={serving.food}>
                      <FoodPicture food={serving.food} />
                      <span>
                        <b>{words.portion(serving)}</b> {food}
                      </span>
                      <button
                        type="button"
                        className="edit-step"
                        aria-label={t`Less: ${food}, ${mealName}`}
                        onClick={() => set(meal, serving.food, -step(serving.food))}
                      >
                        −
                      </button>
                      <button
                        type="button"
                        className="edit-step"
                        aria-label={t`More: ${food}, ${mealName}`}
                        onClick={() => set(meal, serving.food, step(serving.food))}
                      >
                        +
                      </button>
                    </li>
                  );
                })}
            </ul>
            <FilterSelect
              label={t`Add to: ${mealName}`}
              none={t`Add a food`}
              value=""
              choices={offered(meal).map(({ code }) => ({ value: code, words: i18n._(foodWords[code]) }))}
              onChange={(code) => code !== "" && set(meal, code as FoodCode, 2)}
            />
          </section>
        );
      })}
      <p className="quiet">
        <Trans>The cost of a changed plate is counted anew with the district’s prices when it is kept.</Trans>
      </p>
    </div>
  );
}
