import type { Course } from "./programme.ts";

/* From birth to the first birthday; the pentavalent course goes on to its boosters. */

const mouth = { route: "oral", site: "mouth" } as const;
const thigh = { route: "IM", site: "anterolateral mid-thigh" } as const;

const bcg = { vaccine: "BCG", antigens: ["Tuberculosis"], route: "ID", site: "left upper arm", cvx: "19" } as const;
const opv = { vaccine: "OPV", antigens: ["Polio"], volume: "2 drops", ...mouth, cvx: "178" } as const;
const hepB = { vaccine: "HEPB", antigens: ["HepB"], volume: "0.5 ml", ...thigh, cvx: "08" } as const;
const penta = {
  vaccine: "PENTA",
  orGiven: ["HEXA"],
  antigens: ["Diphtheria", "Tetanus", "Pertussis", "HepB", "Hib"],
  volume: "0.5 ml",
  ...thigh,
  site: "anterolateral mid-thigh (left)",
  cvx: "198",
  sources: ["S1", "S2", "S3"],
} as const;
const dpt = {
  vaccine: "DPT",
  antigens: ["Diphtheria", "Tetanus", "Pertussis"],
  volume: "0.5 ml",
  ...thigh,
  cvx: "01",
} as const;
const rota = {
  vaccine: "RVV",
  antigens: ["Rotavirus"],
  volume: "brand-specific: Rotavac 5 drops; Rotasiil 2 ml ampoule (2.5 ml lyophilised)",
  ...mouth,
  cvx: "122",
  sources: ["S1", "S2"],
} as const;
const fIpv = { vaccine: "FIPV", orGiven: ["IPV", "HEXA"], antigens: ["Polio"], volume: "0.1 ml", route: "ID" } as const;
const rightArm = { site: "right upper arm", cvx: "10" } as const;
const pcv = {
  vaccine: "PCV",
  antigens: ["Pneumococcal"],
  volume: "0.5 ml",
  route: "IM",
  site: "anterolateral right mid-thigh",
  cvx: "152",
} as const;

const limits = { sources: ["S1", "S2"], confidence: "A" } as const;
const gaps = { sources: ["S2", "S5"], confidence: "B" } as const;
const boosters = { sources: ["S1", "S6"], confidence: "B" } as const;
const inPlace = { sources: ["S3", "S5"], confidence: "B" } as const;

const valid = { onlyFor: null, gapsFrom: "valid-dose" } as const;
const notFromSeven = "Begun before 1 year it is completed at any age (S1); DPT ends at 7 years, and so does this.";

const dptBoosters = [
  {
    ...dpt,
    orGiven: ["PENTA", "HEXA"],
    code: "DPT-B1",
    dose: 4,
    at: ["16 m", "24 m"],
    minimumAge: "16 m",
    before: "7 y",
    gap: "6 m",
    ...boosters,
  },
  {
    ...dpt,
    code: "DPT-B2",
    dose: 5,
    at: ["5 y", "6 y"],
    minimumAge: "5 y",
    before: "7 y",
    gap: "6 m",
    site: "upper arm",
    ...boosters,
  },
] as const;

export const uipInfancy: readonly Course[] = [
  {
    code: "BCG",
    ...valid,
    ways: [
      [
        {
          ...{ ...bcg, code: "BCG", dose: 1, at: "birth", minimumAge: "0 d", before: "1 y", gap: null },
          ...{ volume: "0.05 ml until 1 month, 0.1 ml from 1 month to 1 year", ...limits },
          note: "Not repeated where there is no scar.",
        },
      ],
    ],
  },
  {
    code: "HEPB-0",
    ...valid,
    // 24 hours: the day of birth and the next.
    ways: [[{ ...hepB, code: "HEPB-0", dose: 0, at: "birth", minimumAge: "0 d", before: "2 d", gap: null, ...limits }]],
  },
  {
    code: "OPV-0",
    ...valid,
    // The fifteenth day is in it.
    ways: [[{ ...opv, code: "OPV-0", dose: 0, at: "birth", minimumAge: "0 d", before: "16 d", gap: null, ...limits }]],
  },
  {
    code: "OPV",
    ...valid,
    ways: [
      [
        { ...opv, code: "OPV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "5 y", gap: null, ...limits },
        { ...opv, code: "OPV-2", dose: 2, at: "10 w", minimumAge: null, before: "5 y", gap: "4 w", ...limits },
        { ...opv, code: "OPV-3", dose: 3, at: "14 w", minimumAge: null, before: "5 y", gap: "4 w", ...limits },
        {
          ...opv,
          code: "OPV-B",
          dose: 4,
          at: ["16 m", "24 m"],
          minimumAge: "16 m",
          before: "5 y",
          gap: "4 w",
          ...boosters,
        },
      ],
    ],
  },
  {
    code: "DPT",
    ...valid,
    ways: [
      [
        { ...penta, code: "PENTA-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "1 y", gap: null, confidence: "A" },
        {
          ...penta,
          code: "PENTA-2",
          dose: 2,
          at: "10 w",
          minimumAge: null,
          before: "7 y",
          gap: "4 w",
          confidence: "A",
          note: notFromSeven,
        },
        {
          ...penta,
          code: "PENTA-3",
          dose: 3,
          at: "14 w",
          minimumAge: null,
          before: "7 y",
          gap: "4 w",
          confidence: "A",
          note: notFromSeven,
        },
        ...dptBoosters,
      ],
      [
        { ...dpt, code: "DPT-1", dose: 1, at: "1 y", minimumAge: "1 y", before: "7 y", gap: null, ...inPlace },
        { ...dpt, code: "DPT-2", dose: 2, at: "1 y", minimumAge: "1 y", before: "7 y", gap: "4 w", ...inPlace },
        { ...dpt, code: "DPT-3", dose: 3, at: "1 y", minimumAge: "1 y", before: "7 y", gap: "4 w", ...inPlace },
        ...dptBoosters,
      ],
    ],
  },
  {
    code: "RVV",
    ...valid,
    ways: [
      [
        { ...rota, code: "RVV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "1 y", gap: null, confidence: "A" },
        { ...rota, code: "RVV-2", dose: 2, at: "10 w", minimumAge: null, before: "2 y", gap: "4 w", confidence: "A" },
        { ...rota, code: "RVV-3", dose: 3, at: "14 w", minimumAge: null, before: "2 y", gap: "4 w", confidence: "A" },
      ],
    ],
  },
  {
    code: "FIPV",
    ...valid,
    ways: [
      [
        {
          ...fIpv,
          ...rightArm,
          code: "FIPV-1",
          dose: 1,
          at: "6 w",
          minimumAge: "6 w",
          before: "1 y",
          gap: null,
          ...limits,
        },
        {
          ...fIpv,
          ...rightArm,
          code: "FIPV-2",
          dose: 2,
          at: "14 w",
          minimumAge: null,
          before: "2 y",
          gap: "8 w",
          ...gaps,
        },
        {
          ...{ ...fIpv, ...rightArm, site: "left upper arm", code: "FIPV-3", dose: 3, at: "9 m", minimumAge: "9 m" },
          ...{ before: "2 y", gap: "4 w", ...gaps },
        },
      ],
    ],
  },
  {
    code: "PCV",
    ...valid,
    ways: [
      [
        { ...pcv, code: "PCV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "1 y", gap: null, ...limits },
        { ...pcv, code: "PCV-2", dose: 2, at: "14 w", minimumAge: null, before: "2 y", gap: "8 w", ...gaps },
        { ...pcv, code: "PCV-B", dose: 3, at: "9 m", minimumAge: "9 m", before: "2 y", gap: "8 w", ...gaps },
      ],
    ],
  },
];
