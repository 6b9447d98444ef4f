import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FoodCode, Meal, Portion, SoldBy } from "../../modules/nutrition/food.ts";

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const mealWords: Words<Meal> = {
  breakfast: msg({ id: "meal.breakfast", message: "Morning" }),
  "mid-morning": msg({ id: "meal.mid-morning", message: "Between" }),
  lunch: msg({ id: "meal.lunch", message: "Noon" }),
  evening: msg({ id: "meal.evening", message: "Evening, small" }),
  dinner: msg({ id: "meal.dinner", message: "Night" }),
};

export const foodWords: Words<FoodCode> = {
  rice: msg({ id: "food.rice", message: "Rice (usna)" }),
  roti: msg({ id: "food.roti", message: "Roti" }),
  "madua-roti": msg({ id: "food.madua-roti", message: "Madua roti" }),
  "makai-roti": msg({ id: "food.makai-roti", message: "Makai roti" }),
  dalia: msg({ id: "food.dalia", message: "Dalia" }),
  chuda: msg({ id: "food.chuda", message: "Chuda" }),
  muri: msg({ id: "food.muri", message: "Muri" }),
  "masoor-dal": msg({ id: "food.masoor-dal", message: "Masoor dal" }),
  "arhar-dal": msg({ id: "food.arhar-dal", message: "Arhar dal" }),
  "chana-dal": msg({ id: "food.chana-dal", message: "Chana dal" }),
  "moong-dal": msg({ id: "food.moong-dal", message: "Moong dal" }),
  kulthi: msg({ id: "food.kulthi", message: "Kulthi dal" }),
  "kala-chana": msg({ id: "food.kala-chana", message: "Black chana" }),
  sattu: msg({ id: "food.sattu", message: "Sattu" }),
  "soya-chunks": msg({ id: "food.soya-chunks", message: "Soya chunks" }),
  egg: msg({ id: "food.egg", message: "Egg" }),
  milk: msg({ id: "food.milk", message: "Milk" }),
  curd: msg({ id: "food.curd", message: "Curd" }),
  paneer: msg({ id: "food.paneer", message: "Paneer" }),
  fish: msg({ id: "food.fish", message: "Fish" }),
  chicken: msg({ id: "food.chicken", message: "Chicken" }),
  mutton: msg({ id: "food.mutton", message: "Mutton" }),
  groundnut: msg({ id: "food.groundnut", message: "Groundnuts" }),
  makhana: msg({ id: "food.makhana", message: "Makhana" }),
  "lal-saag": msg({ id: "food.lal-saag", message: "Red saag" }),
  palak: msg({ id: "food.palak", message: "Palak" }),
  bathua: msg({ id: "food.bathua", message: "Bathua saag" }),
  "munga-leaves": msg({ id: "food.munga-leaves", message: "Munga leaves" }),
  pumpkin: msg({ id: "food.pumpkin", message: "Pumpkin" }),
  lauki: msg({ id: "food.lauki", message: "Lauki" }),
  bhindi: msg({ id: "food.bhindi", message: "Bhindi" }),
  cabbage: msg({ id: "food.cabbage", message: "Cabbage" }),
  potato: msg({ id: "food.potato", message: "Potato" }),
  "sweet-potato": msg({ id: "food.sweet-potato", message: "Sweet potato" }),
  banana: msg({ id: "food.banana", message: "Banana" }),
  guava: msg({ id: "food.guava", message: "Guava" }),
  papaya: msg({ id: "food.papaya", message: "Papaya" }),
  "mustard-oil": msg({ id: "food.mustard-oil", message: "Mustard oil" }),
  jaggery: msg({ id: "food.jaggery", message: "Jaggery" }),
};

/** {amount} is "1½"; {count} is 1 up to one whole, and 2 beyond it. */
export const portionWords: Words<Exclude<Portion, "roti">> = {
  katori: msg({ id: "portion.katori", message: "{amount} katori" }),
  piece: msg({ id: "portion.piece", message: "{count, plural, one {{amount} piece} other {{amount} pieces}}" }),
  spoon: msg({ id: "portion.spoon", message: "{count, plural, one {{amount} spoon} other {{amount} spoons}}" }),
  glass: msg({ id: "portion.glass", message: "{count, plural, one {{amount} glass} other {{amount} glasses}}" }),
  handful: msg({ id: "portion.handful", message: "{count, plural, one {{amount} handful} other {{amount} handfuls}}" }),
};

export const soldByWords: Words<SoldBy> = {
  kg: msg({ id: "sold-by.kg", message: "a kilogram" }),
  litre: msg({ id: "sold-by.litre", message: "a litre" }),
  piece: msg({ id: "sold-by.piece", message: "a piece" }),
};
