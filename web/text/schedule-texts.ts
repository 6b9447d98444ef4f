import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/*
 * What schedules say in their own words: how much, which way, where, what to know, what is not verified. The words of the
 * schedule are the id, so that a new line of it without words here is found (`schedule-texts.test.ts`).
 */
const texts = [
  msg({ id: "schedule-text.oral", message: "by mouth" }),
  msg({ id: "schedule-text.ID", message: "into the skin (ID)" }),
  msg({ id: "schedule-text.IM", message: "into the muscle (IM)" }),
  msg({ id: "schedule-text.SC", message: "under the skin (SC)" }),
  msg({
    id: "schedule-text.live: SC; killed: IM",
    message: "live: under the skin (SC); killed: into the muscle (IM)",
  }),

  msg({ id: "schedule-text.mouth", message: "mouth" }),
  msg({ id: "schedule-text.left upper arm", message: "left upper arm" }),
  msg({ id: "schedule-text.right upper arm", message: "right upper arm" }),
  msg({ id: "schedule-text.upper arm", message: "upper arm" }),
  msg({ id: "schedule-text.anterolateral mid-thigh", message: "outer side of the mid-thigh" }),
  msg({ id: "schedule-text.anterolateral mid-thigh (left)", message: "outer side of the left mid-thigh" }),
  msg({ id: "schedule-text.anterolateral right mid-thigh", message: "outer side of the right mid-thigh" }),
  msg({
    id: "schedule-text.live: left upper arm; killed: anterolateral left mid-thigh",
    message: "live: left upper arm; killed: outer side of the left mid-thigh",
  }),

  msg({ id: "schedule-text.0.5 ml", message: "0.5 ml" }),
  msg({ id: "schedule-text.0.1 ml", message: "0.1 ml" }),
  msg({ id: "schedule-text.2 drops", message: "2 drops" }),
  msg({ id: "schedule-text.1 ml = 1 lakh IU", message: "1 ml = 1 lakh IU" }),
  msg({ id: "schedule-text.2 ml = 2 lakh IU", message: "2 ml = 2 lakh IU" }),
  msg({ id: "schedule-text.by brand", message: "as the brand says" }),
  msg({
    id: "schedule-text.0.05 ml until 1 month, 0.1 ml from 1 month to 1 year",
    message: "0.05 ml until 1 month, 0.1 ml from 1 month to 1 year",
  }),
  msg({
    id: "schedule-text.0.05 ml until 1 month, 0.1 ml after",
    message: "0.05 ml until 1 month, 0.1 ml after",
  }),
  msg({
    id: "schedule-text.brand-specific: Rotavac 5 drops; Rotasiil 2 ml ampoule (2.5 ml lyophilised)",
    message: "as the brand says: Rotavac 5 drops; Rotasiil 2 ml ampoule (2.5 ml if freeze-dried)",
  }),

  msg({ id: "schedule-text.Not repeated where there is no scar.", message: "Not repeated where there is no scar." }),
  msg({
    id: "schedule-text.Begun before 1 year it is completed at any age (S1); DPT ends at 7 years, and so does this.",
    message: "Begun before 1 year it is completed at any age (S1); DPT ends at 7 years, and so does this.",
  }),
  msg({
    id: "schedule-text.The gap after a late JE-1 is not verified: S5 says four weeks.",
    message: "The gap after a late JE-1 is not verified: S5 says four weeks.",
  }),
  msg({
    id: "schedule-text.With MR-1. After the first birthday WHO's dose is 2 ml: ask the medical officer.",
    message: "With MR-1. After the first birthday WHO’s dose is 2 ml: ask the medical officer.",
  }),
  msg({
    id: "schedule-text.The gap after a late Td at 10 is ours.",
    message: "The gap after a late Td at 10 years stands in no document: it is ours.",
  }),
  msg({
    id: "schedule-text.One dose of Gardasil-4; voluntary, with consent.",
    message: "One dose of Gardasil-4; voluntary, with consent.",
  }),
  msg({ id: "schedule-text.The upper age stands in I7 alone.", message: "The upper age stands in I7 alone." }),
  msg({
    id: "schedule-text.Within 24 hours; before 4 weeks in I6 alone.",
    message: "Within 24 hours; “before 4 weeks” stands in I6 alone.",
  }),
  msg({
    id: "schedule-text.MR counts; mumps is then not covered.",
    message: "MR counts; mumps is then not covered.",
  }),
  msg({
    id: "schedule-text.Once a year, before the monsoon: the season is not computed.",
    message: "Once a year, before the monsoon: the season is not computed.",
  }),
  msg({
    id: "schedule-text.One dose, no booster; older schedules gave 9–12 months and 2 years.",
    message: "One dose, no booster; older schedules gave 9–12 months and 2 years.",
  }),

  msg({ id: "schedule-text.no document found: ours", message: "no document found: it is ours" }),
  msg({ id: "schedule-text.recalled, found in no source", message: "recalled, found in no source" }),

  msg({
    id: "schedule-text.The Routine Immunization Manual for Health Workers 2024 could not be read: its chapter on catch-up comes before all of this.",
    message:
      "The Routine Immunization Manual for Health Workers 2024 could not be read: its chapter on catch-up comes before all of this.",
  }),
  msg({
    id: "schedule-text.JE-2 after a late JE-1: four weeks stand in one secondary source.",
    message: "JE-2 after a late JE-1: four weeks stand in one secondary source.",
  }),
  msg({
    id: "schedule-text.fIPV-3 and PCV booster: their gaps stand in one secondary source.",
    message: "fIPV-3 and PCV booster: their gaps stand in one secondary source.",
  }),
  msg({
    id: "schedule-text.OPV booster: four weeks after OPV-3 in general, 24 weeks in one secondary source.",
    message: "OPV booster: four weeks after OPV-3 in general, 24 weeks in one secondary source.",
  }),
  msg({
    id: "schedule-text.Pentavalent begun before the first birthday is completed at any age in the paper; it ends here with DPT, at 7 years.",
    message:
      "Pentavalent begun before the first birthday is completed at any age in the paper; it ends here with DPT, at 7 years.",
  }),
  msg({
    id: "schedule-text.Rotavirus is completed before 2 years by the slides, at any age by the paper.",
    message: "Rotavirus is completed before 2 years by the slides, at any age by the paper.",
  }),
  msg({
    id: "schedule-text.Td at 16 years after a late Td at 10: a gap of four weeks is ours.",
    message: "Td at 16 years after a late Td at 10: a gap of four weeks is ours.",
  }),
  msg({
    id: "schedule-text.BCG is not repeated where there is no scar: one secondary source.",
    message: "BCG is not repeated where there is no scar: one secondary source.",
  }),
  msg({
    id: "schedule-text.The first vitamin A after the first birthday: 1 ml by this list, 2 ml by WHO's dose for the age.",
    message: "The first vitamin A after the first birthday: 1 ml by this list, 2 ml by WHO’s dose for the age.",
  }),
  msg({
    id: "schedule-text.The Academy's own papers (2020–21; 2023) could not be read: every line comes from who shows them.",
    message: "The Academy’s own papers (2020–21; 2023) could not be read: every line comes from others who show them.",
  }),
  msg({
    id: "schedule-text.Upper ages, and fewer doses for who begins late (Hib, pneumococcus), are recalled.",
    message: "Upper ages, and fewer doses for a child who begins late (Hib, pneumococcus), are recalled.",
  }),
  msg({
    id: "schedule-text.Rotavirus: brands of two doses are not told apart; three are planned.",
    message: "Rotavirus: brands of two doses are not told apart; three are planned.",
  }),
  msg({
    id: "schedule-text.Influenza: the season (before the monsoon) is not computed, the year is counted by age.",
    message: "Influenza: the season (before the monsoon) is not computed, the year is counted by age.",
  }),
  msg({
    id: "schedule-text.DTP begun from 1 year on: 0, 1 and 6 months (I5); that its third dose stands for the first booster is ours.",
    message:
      "DTP begun from 1 year on: 0, 1 and 6 months (I5); that its third dose stands for the first booster is ours.",
  }),
  msg({
    id: "schedule-text.A fractional dose of IPV counts as one of IPV.",
    message: "A fractional dose of IPV counts as one of IPV.",
  }),
  msg({
    id: "schedule-text.Vitamin A is no vaccine of this list: the public programme gives it.",
    message: "Vitamin A is no vaccine of this list: the public programme gives it.",
  }),
];

const known = new Map(texts.map((words) => [words.id, words]));

/** In the reader's words; where there are none, as the schedule has it. */
export function scheduleText(i18n: I18n, text: string): string {
  const words = known.get(`schedule-text.${text}`);
  return words ? i18n._(words) : text;
}
