import type { FoodCode } from "../../../modules/nutrition/food.ts";

/* One drawing for each food, on a field of 32 × 32, with a line of the text's colour: it prints in black. */

const ring = (x: number, y: number, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 1 0 0 ${2 * r}a${r} ${r} 0 1 0 0-${2 * r}z`;
const dots = (...at: readonly (readonly [number, number])[]) => at.map(([x, y]) => `M${x} ${y}h.01`).join("");

const bowl = "M4 17h24c0 5.500-3.500 9-7.500 10h-9C7.500 26 4 22.500 4 17z";
const heap = "M6 17c2-6 5.500-8 10-8s8 2 10 8";
const flat = "M7 17c2-2.500 5-1 7-1s3-2.500 6-1.500 3 1.500 5 2.500";
const bread = ring(16, 16, 12);
const glass = "M9 5h14l-2 22H11z";
const leaf = "M16 5c5 4 7 8 7 11s-3 6-7 6-7-3-7-6 2-7 7-11zM16 9v18";

const drawings: Readonly<Record<FoodCode, string>> = {
  rice: `${bowl}${heap}M12 13l2-1M17 11.500l2 1M15 15l2-.5M20 15l1.500.5M10 15.500l1.500-.5`,
  roti: `${bread}M11 11h2M19 10h2M15 16h2M10 20h2M20 20.500h2`,
  "madua-roti": `${bread}M9 14l5-5M9 20L20 9M13 22l9-9M18 23l5-5`,
  "makai-roti": `${bread}M13 12c2-3 4-3 6 0v8c-2 3-4 3-6 0zM13 14.500h6M13 18h6M16 10v12`,
  dalia: `${bowl}${heap}${dots([10, 15], [12.5, 13], [15, 15], [16, 11.5], [18, 14], [20.5, 12.5], [22, 15])}`,
  chuda: `${bowl}M7 15l4-2.500 3 2-4 2zM14 12.500l4-2.500 3 2-4 2zM19 15.500l3-2 3 2`,
  muri: `${bowl}${ring(9.5, 14.5, 1.8)}${ring(14, 12, 1.8)}${ring(18.5, 13.5, 1.8)}${ring(22.5, 15, 1.6)}${ring(16, 8.5, 1.6)}`,
  "masoor-dal": `${bowl}${flat}${dots([9, 20], [12, 22], [15, 20], [18, 22], [21, 20], [23, 21.5])}`,
  "arhar-dal": `${bowl}${flat}M8 21c2 1.500 4-1.500 6 0s4 1.500 6 0 3-1 4 0`,
  "chana-dal": `${bowl}${flat}M9 21a2 2 0 0 1 4 0zM14.500 23a2 2 0 0 1 4 0zM19 20.500a2 2 0 0 1 4 0z`,
  "moong-dal": `${bowl}${flat}M9 21l2-1M13 23l2-1M17 20.500l2-1M20 23l2-1`,
  kulthi: `${bowl}${flat}M8.500 21h3M13 23h3M16 20h3M20 22h3`,
  "kala-chana": `${bowl}${ring(9.5, 14, 2.2)}${ring(15, 12.5, 2.2)}${ring(20.5, 14, 2.2)}${dots([9.5, 13], [15, 11.5], [20.5, 13])}`,
  sattu: `${glass}M10 11h12M13 16l2 2M17 15l2 2M14 21l2 1.500M23 4l-5 12`,
  "soya-chunks": `${bowl}M7 12.500l4-1.500 2 3-3.500 2zM14 10.500l4-1 1.500 3.500-4 1zM20 13l4-.5.5 3h-4z`,
  egg: "M16 4c5 0 9 8 9 14a9 9 0 0 1-18 0c0-6 4-14 9-14zM11 19a5 5 0 0 0 3 4",
  milk: `${glass}M10 10c2-1.500 4 1.500 6 0s4 1.500 6 0`,
  curd: `${bowl}M6 17c1-3 4-4 6-3s4-3 7-2 5 2 7 5M12 21h8`,
  paneer: "M5 12l11-5 11 5v9l-11 5-11-5zM5 12l11 5 11-5M16 17v9",
  fish: "M4 16c5-7 14-7 19 0-5 7-14 7-19 0zM23 16l6-5v10zM9 15h.01M14 12c1.500 2.500 1.500 5.500 0 8",
  chicken: "M12 5c6-2 12 3 11 9-1 5-6 7-10 6l-5 5a2.200 2.200 0 1 1-3-3l5-5C9 13 8 8 12 5zM14 9c2-1 4 0 5 2",
  mutton: "M6 13c0-5 5-8 11-8s10 4 10 9-4 9-10 9S6 19 6 13zM14 13a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM8 21l-3 5M11 23l-1 4",
  groundnut:
    "M12 5c4 0 5 3 4.500 5.500S20 14 21 17s-1 9-6 9-6-4-5.500-7S8 14.500 7.500 11 9 5 12 5zM11 9l2 2M13 19l3 2M15 23l2-1",
  makhana: `${bowl}${ring(10, 13.5, 2.5)}${ring(16, 11.5, 2.5)}${ring(22, 13.5, 2.5)}M9 13.500l2 .5M15.500 11l1.500 1M21 13.500l2 .5`,
  "lal-saag": `${leaf}M16 13l-4-2M16 13l4-2M16 18l-5-2M16 18l5-2M22 27c-2-2-4-2-6 0`,
  palak: "M16 4c6 3 8 8 7 12s-4 5-7 5-6-1-7-5 1-9 7-12zM16 8v20M16 14l-4-2M16 14l4-2M16 18l-5-1M16 18l5-1",
  bathua: "M16 4l4 4-1 3 5 1-2 5 2 3-8 3-8-3 2-3-2-5 5-1-1-3zM16 9v19",
  "munga-leaves": `M16 4v24${ring(11, 8, 2.5)}${ring(21, 8, 2.5)}${ring(10, 14.5, 2.5)}${ring(22, 14.5, 2.5)}${ring(11, 21, 2.5)}${ring(21, 21, 2.5)}`,
  pumpkin:
    "M16 9c8-3 13 2 13 8s-5 10-13 9C8 27 3 23 3 17s5-11 13-8zM16 9v17M10 9c-3 5-3 12 0 16M22 9c3 5 3 12 0 16M16 9c0-2 1-4 3-5",
  lauki: "M20 6c3 2 2 6 0 9s0 5-3 8-9 4-11 0 1-8 5-9 4-3 5-6 2-3.500 4-2zM20 6l3-3",
  bhindi: "M22 5l4 2-2 3C22 17 15 25 6 27c2-9 10-17 16-18zM22 5l2 5M19 12l-9 12M21 13L11 25",
  cabbage: `${ring(16, 16, 11)}M16 27c-4-6-4-12 0-16 4 4 4 10 0 16zM7 12c4 1 7 4 9 9M25 12c-4 1-7 4-9 9`,
  potato: "M8 10c4-5 12-5 16-1s4 11-1 15-13 3-16-2-2-9 1-12zM12 13h.01M18 11h.01M20 17h.01M13 19h.01M17 22h.01",
  "sweet-potato": "M4 18c3-6 9-10 15-9 4 .7 6 3 9 2-1 6-6 11-13 12-5 .7-8-1-11-5zM11 15l2 1M17 13l2 1M14 19l2 1",
  banana: "M7 5c0 11 6 18 18 19l1 3C12 28 4 19 4 7zM7 5l-2-2M25 24l2 0M9 12c2 5 6 8 11 10",
  guava: `${ring(16, 17, 10)}${ring(16, 17, 5)}M16 7V4M19 4l-3 3${dots([14, 16], [18, 16], [16, 19])}`,
  papaya:
    "M16 4c7 2 9 10 8 15s-4 9-8 9-7-4-8-9S9 6 16 4zM16 10c3 2 4 6 3.500 9s-2 5-3.500 5-3-2-3.500-5S13 12 16 10zM16 14h.01M16 18h.01M16 21h.01",
  "mustard-oil":
    "M13 3h6v5l3 4v15a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2V12l3-4zM13 8h6M16 15c2 3 3 4 3 6a3 3 0 0 1-6 0c0-2 1-3 3-6z",
  jaggery: "M6 20l4-10h12l4 10-3 6H9zM6 20h20M10 10l3 10M22 10l-3 10",
};

interface FoodPictureProps {
  readonly food: FoodCode;
  /** Only its left half. */
  readonly half?: boolean;
  /** Its height, in pixels. */
  readonly size?: number;
}

export function FoodPicture({ food, half = false, size = 36 }: FoodPictureProps) {
  return (
    <svg
      className="food-picture"
      width={half ? size / 2 : size}
      height={size}
      viewBox={half ? "0 0 16 32" : "0 0 32 32"}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[food]} />
    </svg>
  );
}
