import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { whatCanBeShown } from "./evidence.ts";
import { iapInfancy } from "./india-iap-infancy.ts";
import { iapLater } from "./india-iap-later.ts";
import type { Programme } from "./programme.ts";

/*
 * What the Indian Academy of Pediatrics recommends to private practice, by component: one injection of a
 * combination counts for each of them. Not one line was read in the Academy's own paper, and none may be
 * used before a paediatrician has signed it. It is never merged with the public programme.
 */
export const indiaIap: Programme = {
  code: "india-iap",
  version: "2026-11",
  asOf: "2026-11-01" as CalendarDay,
  sources: {
    I1: "pedgen.org.in/vaccination.php: the schedule of 2020–21 as a hospital shows it",
    I2: "vivekanandahospital.in/adult-vaccination: the schedule of 2020–21 as another hospital shows it",
    I3: "docsbay.net: the Academy's schedule of 2016 with its footnotes",
    I4: "agrawalhealthcare.com/IAP-Immunization.aspx: intervals, an older schedule",
    I5: "yatinbhole.in/dpt.html: diphtheria, tetanus and pertussis for who begins late",
    I6: "vaccinebox.com, “Latest and revised vaccination schedule 2020”",
    I7: "jijaiwomenshealth.com: an older schedule with notes",
    I8: "drboopathi.com/vaccine/iap-vaccine-schedule: an older schedule with notes",
    S9: "immunize.org, ask the experts, 2023-06-06; mcir.org: two live vaccines by injection",
    K: "recalled, found in no source",
  },
  unverified: [
    "The Academy's own papers (2020–21; 2023) could not be read: every line comes from who shows them.",
    "Upper ages, and fewer doses for who begins late (Hib, pneumococcus), are recalled.",
    "Rotavirus: brands of two doses are not told apart; three are planned.",
    "Influenza: the season (before the monsoon) is not computed, the year is counted by age.",
    "DTP begun from 1 year on: 0, 1 and 6 months (I5); that its third dose stands for the first booster is ours.",
    "A fractional dose of IPV counts as one of IPV.",
    "Vitamin A is no vaccine of this list: the public programme gives it.",
  ],
  courses: [...iapInfancy, ...iapLater],
  apart: [{ vaccines: ["MR", "MMR", "MMRV", "VAR", "JE"], gap: "4 w", sources: ["S9"], confidence: "B" }],
  counts: whatCanBeShown,
};
