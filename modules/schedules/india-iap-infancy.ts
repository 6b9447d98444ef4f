import type { Course, DoseLine } from "./programme.ts";

/* Birth to fourteen weeks, with the boosters of the same courses. */

/** Who is given a dose too early waits for the next from that day (CDC's general rule, which the Academy follows). */
const any = { onlyFor: null, gapsFrom: "any-dose" } as const;
const thigh = { volume: "0.5 ml", route: "IM", site: "anterolateral mid-thigh" } as const;
const mouth = { route: "oral", site: "mouth" } as const;
const agreed = { sources: ["I1", "I2"], confidence: "A" } as const;
const recalled = { sources: ["I1", "I2", "K"], confidence: "C" } as const;

const opv = { vaccine: "OPV", antigens: ["Polio"], volume: "2 drops", ...mouth, cvx: "178" } as const;
const hepB = { vaccine: "HEPB", antigens: ["HepB"], ...thigh, cvx: "08" } as const;
const hepBIn = { ...hepB, orGiven: ["PENTA", "HEXA"] } as const;
const dtp = {
  vaccine: "DPT",
  orGiven: ["PENTA", "HEXA"],
  antigens: ["Diphtheria", "Tetanus", "Pertussis"],
  ...thigh,
  cvx: "01",
} as const;
const ipv = { vaccine: "IPV", orGiven: ["HEXA", "FIPV"], antigens: ["Polio"], ...thigh, cvx: "10" } as const;
const hib = { vaccine: "HIB", orGiven: ["PENTA", "HEXA"], antigens: ["Hib"], ...thigh, cvx: "17" } as const;
const pcv = { vaccine: "PCV", antigens: ["Pneumococcal"], ...thigh, cvx: "152" } as const;
const rota = { vaccine: "RVV", antigens: ["Rotavirus"], volume: "by brand", ...mouth, cvx: "122" } as const;

const dtpSecondBooster: DoseLine = {
  ...{ ...dtp, code: "DPT-B2", dose: 5, at: ["4 y", "6 y"], minimumAge: "4 y", before: "7 y", gap: "6 m" },
  ...recalled,
};
const hibBooster: DoseLine = {
  ...{ ...hib, code: "HIB-B1", dose: 4, at: ["16 m", "18 m"], minimumAge: "12 m", before: "5 y", gap: "8 w" },
  ...recalled,
};
const pcvBooster: DoseLine = {
  ...{ ...pcv, code: "PCV-B", dose: 4, at: "15 m", minimumAge: "12 m", before: "5 y", gap: "8 w" },
  ...recalled,
};

export const iapInfancy: readonly Course[] = [
  {
    code: "BCG",
    ...any,
    ways: [
      [
        {
          ...{ vaccine: "BCG", code: "BCG", dose: 1, antigens: ["Tuberculosis"], cvx: "19" },
          ...{ volume: "0.05 ml until 1 month, 0.1 ml after", route: "ID", site: "left upper arm" },
          ...{ at: "birth", minimumAge: "0 d", before: "5 y", gap: null, sources: ["I1", "I2", "I7"], confidence: "B" },
          note: "The upper age stands in I7 alone.",
        },
      ],
    ],
  },
  {
    code: "OPV-0",
    ...any,
    ways: [
      [{ ...opv, code: "OPV-0", dose: 0, at: "birth", minimumAge: "0 d", before: "16 d", gap: null, ...recalled }],
    ],
  },
  {
    code: "HEPB-0",
    ...any,
    ways: [
      [
        {
          ...{ ...hepB, code: "HEPB-0", dose: 0, at: "birth", minimumAge: "0 d", before: "4 w", gap: null },
          ...{ sources: ["I1", "I2", "I6"], confidence: "B", note: "Within 24 hours; before 4 weeks in I6 alone." },
        },
      ],
    ],
  },
  {
    code: "HEPB",
    ...any,
    ways: [
      [
        { ...hepBIn, code: "HEPB-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "18 y", gap: null, ...recalled },
        { ...hepBIn, code: "HEPB-2", dose: 2, at: "10 w", minimumAge: null, before: "18 y", gap: "4 w", ...recalled },
        { ...hepBIn, code: "HEPB-3", dose: 3, at: "14 w", minimumAge: null, before: "18 y", gap: "4 w", ...recalled },
      ],
    ],
  },
  {
    code: "DPT",
    ...any,
    ways: [
      [
        { ...dtp, code: "DPT-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "1 y", gap: null, ...agreed },
        { ...dtp, code: "DPT-2", dose: 2, at: "10 w", minimumAge: null, before: "7 y", gap: "4 w", ...agreed },
        { ...dtp, code: "DPT-3", dose: 3, at: "14 w", minimumAge: null, before: "7 y", gap: "4 w", ...agreed },
        {
          ...{ ...dtp, code: "DPT-B1", dose: 4, at: ["16 m", "18 m"], minimumAge: "12 m", before: "7 y", gap: "6 m" },
          ...{ sources: ["I1", "I2", "I4"], confidence: "B" },
        },
        dtpSecondBooster,
      ],
      [
        { ...dtp, code: "DPT-1", dose: 1, at: "1 y", minimumAge: "1 y", before: "7 y", gap: null, ...late() },
        { ...dtp, code: "DPT-2", dose: 2, at: "1 y", minimumAge: null, before: "7 y", gap: "4 w", ...late() },
        { ...dtp, code: "DPT-3", dose: 3, at: "1 y", minimumAge: null, before: "7 y", gap: "5 m", ...late() },
        dtpSecondBooster,
      ],
    ],
  },
  {
    code: "IPV",
    ...any,
    ways: [
      [
        { ...ipv, code: "IPV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "18 y", gap: null, ...recalled },
        { ...ipv, code: "IPV-2", dose: 2, at: "10 w", minimumAge: null, before: "18 y", gap: "4 w", ...recalled },
        { ...ipv, code: "IPV-3", dose: 3, at: "14 w", minimumAge: null, before: "18 y", gap: "4 w", ...recalled },
        {
          ...{ ...ipv, code: "IPV-B1", dose: 4, at: ["16 m", "18 m"], minimumAge: "12 m", before: "18 y", gap: "6 m" },
          ...{ sources: ["I1", "I2", "I6"], confidence: "B" },
        },
        {
          ...{ ...ipv, code: "IPV-B2", dose: 5, at: ["4 y", "6 y"], minimumAge: "4 y", before: "18 y", gap: "6 m" },
          ...recalled,
        },
      ],
    ],
  },
  {
    code: "HIB",
    ...any,
    ways: [
      [
        { ...hib, code: "HIB-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "6 m", gap: null, ...recalled },
        { ...hib, code: "HIB-2", dose: 2, at: "10 w", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        { ...hib, code: "HIB-3", dose: 3, at: "14 w", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        hibBooster,
      ],
      [
        { ...hib, code: "HIB-1", dose: 1, at: "6 m", minimumAge: "6 m", before: "12 m", gap: null, ...recalled },
        { ...hib, code: "HIB-2", dose: 2, at: "6 m", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        hibBooster,
      ],
      [
        { ...hib, code: "HIB-1", dose: 1, at: "12 m", minimumAge: "12 m", before: "15 m", gap: null, ...recalled },
        hibBooster,
      ],
      [{ ...hib, code: "HIB-1", dose: 1, at: "15 m", minimumAge: "15 m", before: "5 y", gap: null, ...recalled }],
    ],
  },
  {
    code: "PCV",
    ...any,
    ways: [
      [
        { ...pcv, code: "PCV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "7 m", gap: null, ...recalled },
        { ...pcv, code: "PCV-2", dose: 2, at: "10 w", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        { ...pcv, code: "PCV-3", dose: 3, at: "14 w", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        pcvBooster,
      ],
      [
        { ...pcv, code: "PCV-1", dose: 1, at: "7 m", minimumAge: "7 m", before: "12 m", gap: null, ...recalled },
        { ...pcv, code: "PCV-2", dose: 2, at: "7 m", minimumAge: null, before: "5 y", gap: "4 w", ...recalled },
        pcvBooster,
      ],
      [
        { ...pcv, code: "PCV-1", dose: 1, at: "12 m", minimumAge: "12 m", before: "24 m", gap: null, ...recalled },
        { ...pcv, code: "PCV-2", dose: 2, at: "12 m", minimumAge: null, before: "5 y", gap: "8 w", ...recalled },
      ],
      [{ ...pcv, code: "PCV-1", dose: 1, at: "24 m", minimumAge: "24 m", before: "5 y", gap: null, ...recalled }],
    ],
  },
  {
    code: "RVV",
    ...any,
    ways: [
      [
        { ...rota, code: "RVV-1", dose: 1, at: "6 w", minimumAge: "6 w", before: "15 w", gap: null, ...recalled },
        { ...rota, code: "RVV-2", dose: 2, at: "10 w", minimumAge: null, before: "8 m + 1 d", gap: "4 w", ...recalled },
        { ...rota, code: "RVV-3", dose: 3, at: "14 w", minimumAge: null, before: "8 m + 1 d", gap: "4 w", ...recalled },
      ],
    ],
  },
];

function late(): Pick<DoseLine, "sources" | "confidence"> {
  return { sources: ["I5"], confidence: "B" };
}
