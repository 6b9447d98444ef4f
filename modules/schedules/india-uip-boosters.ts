import type { Course, DoseLine } from "./programme.ts";

/* From nine months to sixteen years. */

const valid = { onlyFor: null, gapsFrom: "valid-dose" } as const;
const mr = {
  vaccine: "MR",
  orGiven: ["MMR", "MMRV"],
  antigens: ["Measles", "Rubella"],
  volume: "0.5 ml",
  route: "SC",
  site: "right upper arm",
  cvx: "04",
} as const;
const je = {
  vaccine: "JE",
  antigens: ["Japanese Encephalitis"],
  volume: "0.5 ml",
  route: "live: SC; killed: IM",
  site: "live: left upper arm; killed: anterolateral left mid-thigh",
  cvx: "129",
} as const;
const vitaminA = { vaccine: "VITA", antigens: [], route: "oral", site: "mouth", cvx: null } as const;
const upperArm = { volume: "0.5 ml", route: "IM", site: "upper arm" } as const;
const td = {
  vaccine: "TD",
  orGiven: ["TDAP"],
  antigens: ["Tetanus", "Diphtheria"],
  ...upperArm,
  cvx: "139",
  sources: ["S6"],
  confidence: "A",
} as const;

/** Two lakh units every six months; where the day of the fifth birthday is named, that day is still in time. */
const laterVitaminA = (dose: number, at: DoseLine["at"], more: Partial<DoseLine> = {}): DoseLine => ({
  ...{ ...vitaminA, code: `VITA-${dose}`, dose, at, minimumAge: null, before: "5 y", gap: "6 m" },
  ...{ volume: "2 ml = 2 lakh IU", sources: ["S6", "S7"], confidence: "A" },
  ...more,
});

export const uipBoosters: readonly Course[] = [
  {
    code: "MR",
    ...valid,
    ways: [
      [
        {
          ...{ ...mr, code: "MR-1", dose: 1, at: ["9 m", "12 m"], minimumAge: "270 d", before: "5 y", gap: null },
          ...{ sources: ["S1", "S4"], confidence: "A" },
        },
        {
          ...{ ...mr, code: "MR-2", dose: 2, at: ["16 m", "24 m"], minimumAge: "16 m", before: "5 y", gap: "4 w" },
          ...{ sources: ["S1", "S6"], confidence: "A" },
        },
      ],
    ],
  },
  {
    code: "JE",
    onlyFor: "je-endemic",
    gapsFrom: "valid-dose",
    ways: [
      [
        {
          ...{ ...je, code: "JE-1", dose: 1, at: ["9 m", "12 m"], minimumAge: "9 m", before: "15 y", gap: null },
          ...{ sources: ["S1", "S4", "S6"], confidence: "A" },
        },
        {
          ...{ ...je, code: "JE-2", dose: 2, at: ["16 m", "24 m"], minimumAge: "16 m", before: "15 y", gap: "4 w" },
          ...{
            sources: ["S1", "S6"],
            confidence: "C",
            note: "The gap after a late JE-1 is not verified: S5 says four weeks.",
          },
        },
      ],
    ],
  },
  {
    code: "VITA",
    ...valid,
    ways: [
      [
        {
          ...{ ...vitaminA, code: "VITA-1", dose: 1, at: "9 m", minimumAge: "9 m", before: "5 y", gap: null },
          ...{
            volume: "1 ml = 1 lakh IU",
            sources: ["S4", "S7"],
            confidence: "A",
            note: "With MR-1. After the first birthday WHO's dose is 2 ml: ask the medical officer.",
          },
        },
        laterVitaminA(2, ["16 m", "18 m"], { minimumAge: "16 m" }),
        laterVitaminA(3, "24 m"),
        laterVitaminA(4, "30 m"),
        laterVitaminA(5, "36 m"),
        laterVitaminA(6, "42 m"),
        laterVitaminA(7, "48 m"),
        laterVitaminA(8, "54 m"),
        laterVitaminA(9, "60 m", { before: "5 y + 1 d" }),
      ],
    ],
  },
  {
    code: "TD",
    ...valid,
    ways: [
      [
        { ...td, code: "TD-10", dose: 1, at: "10 y", minimumAge: "10 y", before: null, gap: null },
        {
          ...{ ...td, code: "TD-16", dose: 2, at: "16 y", minimumAge: "16 y", before: null, gap: "4 w" },
          ...{ sources: ["S6", "S10"], note: "The gap after a late Td at 10 is ours." },
        },
      ],
    ],
  },
  {
    code: "HPV",
    onlyFor: "girls",
    gapsFrom: "valid-dose",
    ways: [
      [
        {
          ...{ vaccine: "HPV", code: "HPV-1", dose: 1, antigens: ["HPV"], ...upperArm, cvx: "62" },
          ...{ at: "14 y", minimumAge: "14 y", before: "15 y", gap: null, sources: ["S8"], confidence: "A" },
          note: "One dose of Gardasil-4; voluntary, with consent.",
        },
      ],
    ],
  },
];
