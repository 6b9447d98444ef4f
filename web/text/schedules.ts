import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Evidence } from "../../modules/schedules/evidence.ts";
import type { DoseState } from "../../modules/schedules/planned-dose.ts";
import type { ScheduleCode, UnitName } from "../../modules/schedules/programme.ts";
import type { VaccineCode } from "../../modules/schedules/vaccines.ts";

/* Found in the catalogue by their ids, on a server too: `modules/schedules/sentence.ts` puts them together. */

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const scheduleWords: Words<ScheduleCode> = {
  "india-uip": msg({ id: "schedule.india-uip", message: "Government schedule (UIP)" }),
  "india-iap": msg({ id: "schedule.india-iap", message: "Private list (IAP)" }),
};

export const vaccineWords: Words<VaccineCode> = {
  BCG: msg({ id: "vaccine.BCG", message: "BCG" }),
  HEPB: msg({ id: "vaccine.HEPB", message: "Hep B" }),
  OPV: msg({ id: "vaccine.OPV", message: "OPV" }),
  PENTA: msg({ id: "vaccine.PENTA", message: "Penta" }),
  RVV: msg({ id: "vaccine.RVV", message: "Rota" }),
  FIPV: msg({ id: "vaccine.FIPV", message: "fIPV" }),
  PCV: msg({ id: "vaccine.PCV", message: "PCV" }),
  MR: msg({ id: "vaccine.MR", message: "MR" }),
  JE: msg({ id: "vaccine.JE", message: "JE" }),
  VITA: msg({ id: "vaccine.VITA", message: "Vitamin A" }),
  DPT: msg({ id: "vaccine.DPT", message: "DPT" }),
  TD: msg({ id: "vaccine.TD", message: "Td" }),
  HPV: msg({ id: "vaccine.HPV", message: "HPV" }),
  IPV: msg({ id: "vaccine.IPV", message: "IPV" }),
  HIB: msg({ id: "vaccine.HIB", message: "Hib" }),
  HEXA: msg({ id: "vaccine.HEXA", message: "Hexa (six in one)" }),
  MMR: msg({ id: "vaccine.MMR", message: "MMR" }),
  MMRV: msg({ id: "vaccine.MMRV", message: "MMRV" }),
  TCV: msg({ id: "vaccine.TCV", message: "Typhoid" }),
  FLU: msg({ id: "vaccine.FLU", message: "Flu" }),
  HEPA: msg({ id: "vaccine.HEPA", message: "Hep A" }),
  "HEPA-LIVE": msg({ id: "vaccine.HEPA-LIVE", message: "Hep A (live)" }),
  VAR: msg({ id: "vaccine.VAR", message: "Chickenpox" }),
  TDAP: msg({ id: "vaccine.TDAP", message: "Tdap" }),
};

/** How a dose is called. */
export const doseNameWords: Words<"numbered" | "booster" | "booster-number" | "at-age"> = {
  numbered: msg({ id: "dose-name.numbered", message: "{vaccine}-{number}" }),
  booster: msg({ id: "dose-name.booster", message: "{vaccine} booster" }),
  "booster-number": msg({ id: "dose-name.booster-number", message: "{vaccine} booster {number}" }),
  "at-age": msg({ id: "dose-name.at-age", message: "{vaccine} at {number} years" }),
};

/** Lengths that schedules use are said in words. */
export const lengthWords: Words<UnitName> = {
  day: msg({ id: "length.day", message: "{count, plural, one {# day} other {# days}}" }),
  week: msg({
    id: "length.week",
    message:
      "{count, plural, one {one week} =4 {four weeks} =6 {six weeks} =8 {eight weeks} =10 {ten weeks} =14 {fourteen weeks} other {# weeks}}",
  }),
  month: msg({
    id: "length.month",
    message: "{count, plural, one {one month} =3 {three months} =6 {six months} =9 {nine months} other {# months}}",
  }),
  year: msg({
    id: "length.year",
    message: "{count, plural, one {one year} =5 {five years} =10 {ten years} other {# years}}",
  }),
};

export const doseStateWords: Words<DoseState> = {
  given: msg({ id: "dose-state.given", message: "Given" }),
  due: msg({ id: "dose-state.due", message: "Due today" }),
  overdue: msg({ id: "dose-state.overdue", message: "Overdue" }),
  later: msg({ id: "dose-state.later", message: "Later" }),
  waiting: msg({ id: "dose-state.waiting", message: "After another dose" }),
  expired: msg({ id: "dose-state.expired", message: "Too late" }),
  "not-needed": msg({ id: "dose-state.not-needed", message: "Not needed" }),
};

export const doseEvidenceWords: Words<Evidence> = {
  card: msg({ id: "dose-evidence.card", message: "Seen on the card" }),
  register: msg({ id: "dose-evidence.register", message: "Seen in the register" }),
  "u-win": msg({ id: "dose-evidence.u-win", message: "Seen in U-WIN" }),
  "own-record": msg({ id: "dose-evidence.own-record", message: "Given and recorded here" }),
  scar: msg({ id: "dose-evidence.scar", message: "By the scar" }),
  recall: msg({ id: "dose-evidence.recall", message: "The family remembers it" }),
  none: msg({ id: "dose-evidence.none", message: "Not known by anything" }),
};
