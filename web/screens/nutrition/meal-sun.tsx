import type { Meal } from "../../../modules/nutrition/food.ts";

const suns: Readonly<Record<Meal, string>> = {
  breakfast: "M3 18h18M7 18a5 5 0 0 1 10 0M12 10V7M5.500 13l-2-1.500M18.500 13l2-1.500",
  "mid-morning": "M12 9a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM3 20h18M12 6V4M6 9L4.500 7.500M18 9l1.500-1.500",
  lunch:
    "M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM12 5V2.500M12 21.500V19M5 12H2.500M21.500 12H19M7 7L5.500 5.500M17 7l1.500-1.500M7 17l-1.500 1.500M17 17l1.500 1.500",
  evening: "M3 16h18M6 16a6 6 0 0 1 12 0M6 20h12",
  dinner: "M15 4a8.500 8.500 0 1 0 5 14.500A9 9 0 0 1 15 4z",
};

/** Where the sun stands at this meal. */
export function MealSun({ meal, size = 22 }: { readonly meal: Meal; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={suns[meal]} />
    </svg>
  );
}
