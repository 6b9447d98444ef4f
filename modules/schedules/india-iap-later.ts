import type { Course, DoseLine } from "./programme.ts";

/* From six months to eighteen years. */

const any = { onlyFor: null, gapsFrom: "any-dose" } as const;
const agreed = { sources: ["I1", "I2"], confidence: "A" } as const;
const recalled = { sources: ["I1", "I2", "K"], confidence: "C" } as const;
const bySkin = { volume: "0.5 ml", route: "SC", site: "upper arm" } as const;
const byMuscle = { volume: "0.5 ml", route: "IM", site: "upper arm" } as const;

const flu = {
  vaccine: "FLU",
  antigens: ["Influenza"],
  ...byMuscle,
  site: "anterolateral mid-thigh",
  cvx: "88",
} as const;
const mmr = {
  vaccine: "MMR",
  orGiven: ["MMRV", "MR"],
  antigens: ["Measles", "Mumps", "Rubella"],
  ...bySkin,
  cvx: "03",
  note: "MR counts; mumps is then not covered.",
} as const;
const varicella = { vaccine: "VAR", orGiven: ["MMRV"], antigens: ["Varicella"], ...bySkin, cvx: "21" } as const;
const hepA = { vaccine: "HEPA", antigens: ["HepA"], ...byMuscle, cvx: "85" } as const;
const je = { vaccine: "JE", antigens: ["Japanese Encephalitis"], ...byMuscle, cvx: "129" } as const;
const hpv = { vaccine: "HPV", antigens: ["HPV"], ...byMuscle, cvx: "62" } as const;

const yearlyFlu = (dose: number, at: DoseLine["at"]): DoseLine => ({
  ...{ ...flu, code: `FLU-${dose}`, dose, at, minimumAge: null, before: "5 y", gap: "6 m", ...recalled },
  note: "Once a year, before the monsoon: the season is not computed.",
});

export const iapLater: readonly Course[] = [
  {
    code: "FLU",
    ...any,
    ways: [
      [
        { ...flu, code: "FLU-1", dose: 1, at: "6 m", minimumAge: "6 m", before: "5 y", gap: null, ...agreed },
        { ...flu, code: "FLU-2", dose: 2, at: "7 m", minimumAge: null, before: "5 y", gap: "4 w", ...agreed },
        yearlyFlu(3, "18 m"),
        yearlyFlu(4, "30 m"),
        yearlyFlu(5, "42 m"),
        yearlyFlu(6, "54 m"),
      ],
    ],
  },
  {
    code: "TCV",
    ...any,
    ways: [
      [
        {
          ...{ vaccine: "TCV", code: "TCV-1", dose: 1, antigens: ["Typhoid"], ...byMuscle, cvx: "190" },
          ...{ at: ["6 m", "9 m"], minimumAge: "6 m", before: "18 y", gap: null, ...recalled },
          note: "One dose, no booster; older schedules gave 9–12 months and 2 years.",
        },
      ],
    ],
  },
  {
    code: "MMR",
    ...any,
    ways: [
      [
        { ...mmr, code: "MMR-1", dose: 1, at: "9 m", minimumAge: "270 d", before: "18 y", gap: null, ...recalled },
        { ...mmr, code: "MMR-2", dose: 2, at: "15 m", minimumAge: "12 m", before: "18 y", gap: "4 w", ...recalled },
        {
          ...mmr,
          code: "MMR-3",
          dose: 3,
          at: ["4 y", "6 y"],
          minimumAge: "4 y",
          before: "18 y",
          gap: "4 w",
          ...recalled,
        },
      ],
    ],
  },
  {
    code: "JE",
    onlyFor: "je-endemic",
    gapsFrom: "any-dose",
    ways: [
      [
        { ...je, code: "JE-1", dose: 1, at: "12 m", minimumAge: "9 m", before: "18 y", gap: null, ...recalled },
        { ...je, code: "JE-2", dose: 2, at: "13 m", minimumAge: null, before: "18 y", gap: "4 w", ...recalled },
      ],
    ],
  },
  {
    code: "HEPA",
    ...any,
    ways: [
      [
        { ...hepA, code: "HEPA-1", dose: 1, at: "12 m", minimumAge: "12 m", before: "18 y", gap: null, ...agreed },
        {
          ...hepA,
          code: "HEPA-2",
          dose: 2,
          at: ["18 m", "19 m"],
          minimumAge: "18 m",
          before: "18 y",
          gap: "6 m",
          ...recalled,
        },
      ],
      [
        {
          ...hepA,
          vaccine: "HEPA-LIVE",
          code: "HEPA-LIVE",
          dose: 1,
          at: "12 m",
          minimumAge: "12 m",
          before: "18 y",
          gap: null,
          ...agreed,
        },
      ],
    ],
  },
  {
    code: "VAR",
    ...any,
    ways: [
      [
        {
          ...varicella,
          code: "VAR-1",
          dose: 1,
          at: "15 m",
          minimumAge: "12 m",
          before: "18 y",
          gap: null,
          ...recalled,
        },
        {
          ...{
            ...varicella,
            code: "VAR-2",
            dose: 2,
            at: ["18 m", "19 m"],
            minimumAge: null,
            before: "18 y",
            gap: "3 m",
          },
          ...{ sources: ["I1", "I4", "I8"], confidence: "B" },
        },
      ],
    ],
  },
  {
    code: "TDAP",
    ...any,
    ways: [
      [
        {
          ...{ vaccine: "TDAP", orGiven: ["TD"], code: "TDAP-1", dose: 1, ...byMuscle, cvx: "115" },
          ...{ antigens: ["Tetanus", "Diphtheria", "Pertussis"], at: ["10 y", "12 y"], minimumAge: "7 y" },
          ...{ before: "18 y", gap: null, ...recalled },
        },
      ],
    ],
  },
  {
    code: "HPV",
    onlyFor: "girls",
    gapsFrom: "any-dose",
    ways: [
      [
        {
          ...hpv,
          code: "HPV-1",
          dose: 1,
          at: ["10 y", "12 y"],
          minimumAge: "9 y",
          before: "15 y",
          gap: null,
          ...agreed,
        },
        {
          ...hpv,
          code: "HPV-2",
          dose: 2,
          at: ["10 y", "13 y"],
          minimumAge: null,
          before: "18 y",
          gap: "6 m",
          ...agreed,
        },
      ],
      [
        { ...hpv, code: "HPV-1", dose: 1, at: "15 y", minimumAge: "15 y", before: "18 y", gap: null, ...agreed },
        { ...hpv, code: "HPV-2", dose: 2, at: "15 y", minimumAge: null, before: "18 y", gap: "2 m", ...agreed },
        { ...hpv, code: "HPV-3", dose: 3, at: "15 y", minimumAge: null, before: "18 y", gap: "4 m", ...agreed },
      ],
    ],
  },
];
