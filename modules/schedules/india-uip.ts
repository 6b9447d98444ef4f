import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { whatCanBeShown } from "./evidence.ts";
import { uipBoosters } from "./india-uip-boosters.ts";
import { uipInfancy } from "./india-uip-infancy.ts";
import type { Programme } from "./programme.ts";

/*
 * India's Universal Immunization Programme (National Immunization Schedule), line by line. Content, to be
 * signed by the programme's medical officer: decision 55 says what was chosen where documents disagree.
 * There are no days of grace.
 */
export const indiaUip: Programme = {
  code: "india-uip",
  version: "2026-11",
  asOf: "2026-11-01" as CalendarDay,
  sources: {
    S1: "PMC8128004, table 1 (Health Policy and Planning 2021, czab026): upper age limits",
    S2: "Ministry of Health slides “01 National Immunization Schedule”, 2023 or later (copy at scribd 801764421)",
    S3: "technet-21.org, “Immunization schedule for children who have missed…”, 2019",
    S4: "NIS poster 2023, DOI 10.13140/RG.2.2.27005.54247; thepharmapedia, NIS table",
    S5: "a public repository that quotes the Odisha MCP card V-2023-24",
    S6: "hospital.iitd.ac.in/content/children",
    S7: "ihatepsm.com on concentrated vitamin A; nhm.goa.gov.in on micronutrients",
    S8: "PTI/NewsDrum 2026-02-27; newsgram 2026-02-25; edexlive 2026-03-06",
    S9: "immunize.org, ask the experts, 2023-06-06; mcir.org: two live vaccines by injection",
    S10: "no document found: ours",
  },
  unverified: [
    "The Routine Immunization Manual for Health Workers 2024 could not be read: its chapter on catch-up comes before all of this.",
    "JE-2 after a late JE-1: four weeks stand in one secondary source.",
    "fIPV-3 and PCV booster: their gaps stand in one secondary source.",
    "OPV booster: four weeks after OPV-3 in general, 24 weeks in one secondary source.",
    "Pentavalent begun before the first birthday is completed at any age in the paper; it ends here with DPT, at 7 years.",
    "Rotavirus is completed before 2 years by the slides, at any age by the paper.",
    "Td at 16 years after a late Td at 10: a gap of four weeks is ours.",
    "BCG is not repeated where there is no scar: one secondary source.",
    "The first vitamin A after the first birthday: 1 ml by this list, 2 ml by WHO's dose for the age.",
  ],
  courses: [...uipInfancy, ...uipBoosters],
  // JE as killed vaccine would not need it; a history does not say which it was.
  apart: [{ vaccines: ["MR", "MMR", "MMRV", "JE", "VAR"], gap: "4 w", sources: ["S9"], confidence: "B" }],
  counts: whatCanBeShown,
};
