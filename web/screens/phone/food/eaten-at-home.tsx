import { useLingui } from "@lingui/react/macro";
import { calendarDay } from "../../../../foundation/calendar-day.ts";
import { meals } from "../../../../modules/nutrition/food.ts";
import { mealWords } from "../../../text/foods.ts";
import { FoodPicture } from "../../nutrition/food-picture.tsx";
import { MealSun } from "../../nutrition/meal-sun.tsx";
import { useFoodWords } from "../../nutrition/use-food-words.ts";
import { Listen } from "../parts/listen.tsx";
import { useListening } from "../parts/use-listening.ts";
import { Word } from "../parts/word.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";
import { useSays } from "../says.ts";
import { type HomeFood, heedOf } from "./kept-food.ts";
import { useAmountAloud } from "./use-amount-aloud.ts";

/** A day's meals, drawn as often as they are eaten; all of it is read aloud too. */
export function EatenAtHome({ food }: { readonly food: HomeFood }) {
  const { t, i18n } = useLingui();
  const words = useFoodWords();
  const aloud = useAmountAloud();
  const { day } = useSays();
  const { clock, course } = usePhone();
  const listening = useListening();
  const timeZone = useFollowed(course).my?.timeZone ?? "Asia/Kolkata";
  const heed = heedOf(food, calendarDay(clock.houseNow(), timeZone));
  const on = food.reviewOn === null ? "" : day(food.reviewOn);
  const heeds = {
    "only-this-much": [
      t`Eat only this much for now.`,
      t`After hunger, much food at once is dangerous. It grows step by step.`,
    ],
    "step-is-over": [
      t`Ask your health worker today how much you eat now.`,
      t`These small meals were for the days before ${on}. After hunger, much food at once is dangerous.`,
    ],
    "review-is-due": [t`Your health worker was to look at this again on ${on}. Tell them.`],
  };
  const first = heed === null ? [] : heeds[heed];
  const last =
    on !== "" && heed !== "step-is-over" && heed !== "review-is-due"
      ? t`Your health worker looks at it again on ${on}.`
      : "";

  const eaten = meals.flatMap((meal) => {
    const servings = food.servings.filter((serving) => serving.meal === meal);
    return servings.length === 0 ? [] : [{ meal, name: i18n._(mealWords[meal]), servings }];
  });
  const read = eaten.map(({ name, servings }) => {
    const foods = servings.map((one) => `${words.portion(one, aloud(one))} ${words.food(one)}`);
    return `${name}: ${foods.join(", ")}.`;
  });
  return (
    <>
      {first.length > 0 && (
        <Word look="attention">
          {first.map((said, at) => (
            <p key={said}>{at === 0 ? <b>{said}</b> : said}</p>
          ))}
        </Word>
      )}
      <Listen to={[...first, ...read, ...(last === "" ? [] : [last])]} listening={listening} />
      <ol className="food-meals" aria-label={t`What to eat in a day`}>
        {eaten.map(({ meal, name, servings }, at) => (
          <li key={meal} data-read={listening.reads === first.length + at ? "" : undefined}>
            <h2>
              <MealSun meal={meal} size={28} />
              {name}
            </h2>
            <ul>
              {servings.map((one) => (
                <li key={one.food}>
                  <span className="food-pictures">
                    {Array.from({ length: Math.floor(one.halves / 2) }, (_, nth) => (
                      <FoodPicture key={nth} food={one.food} size={52} />
                    ))}
                    {one.halves % 2 === 1 && <FoodPicture food={one.food} half size={52} />}
                  </span>
                  <span className="food-words">
                    <b>{words.portion(one)}</b> {words.food(one)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {last !== "" && <p className="phone-lead">{last}</p>}
    </>
  );
}
