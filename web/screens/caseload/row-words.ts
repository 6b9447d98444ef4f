import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { recordDose, withdrawDose } from "../../../modules/adherence/operations.ts";
import { endCard, giveCard, recordWriting } from "../../../modules/cards/operations.ts";
import { endCare, markHome, registerChild } from "../../../modules/children/operations.ts";
import { followReferral, recordMeasure, takeBackMeasure } from "../../../modules/growth/operations.ts";
import { recordDoses, recordNotGiven, reportAefi, takeBackDose } from "../../../modules/immunization/operations.ts";
import { acceptLead, closeLead, closeRecall, reportSighting } from "../../../modules/outreach/operations.ts";
import { registerPatient } from "../../../modules/people/operations.ts";
import { endSession, openSession } from "../../../modules/sessions/operations.ts";
import { closeTask } from "../../../modules/tasks/operations.ts";
import { reportSymptoms } from "../../../modules/symptoms/operations.ts";
import type { Waiting } from "../../local/outbox.ts";
import { useSays } from "../phone/says.ts";

/** Whom it is about, and what was recorded. */
export function useRowWords(): (row: Waiting) => { readonly who: string; readonly what: string } {
  const { t } = useLingui();
  const says = useSays();
  return ({ operation, lane, says: { name, day, count } }) => {
    const shown = day === undefined ? "" : says.day(day);
    const what = () => {
      if (operation === registerPatient.name) return t`Registration`;
      if (operation === registerChild.name) return t`Registration of a child`;
      if (operation === recordDose.name) return t`Dose of ${shown}`;
      if (operation === withdrawDose.name) return t`A dose taken back`;
      if (operation === recordDoses.name) return t`${plural(Number(count), { one: "# vaccine", other: "# vaccines" })}`;
      if (operation === takeBackDose.name) return t`A vaccine taken back`;
      if (operation === recordNotGiven.name) return t`Vaccines not given`;
      if (operation === giveCard.name) return t`A card given`;
      if (operation === endCard.name) return t`What became of a card`;
      if (operation === recordWriting.name) return t`A card written`;
      if (operation === endCare.name) return t`The child’s care ends`;
      if (operation === reportAefi.name) return t`Something after a vaccine`;
      if (operation === recordMeasure.name) return t`A measure of growth`;
      if (operation === takeBackMeasure.name) return t`A measure taken back`;
      if (operation === followReferral.name) return t`What became of a referral`;
      if (operation === acceptLead.name) return t`I go where a finder saw a child`;
      if (operation === closeLead.name) return t`What came of a child whom a finder saw`;
      if (operation === openSession.name) return t`The session has begun`;
      if (operation === endSession.name) return t`How the session ended`;
      if (operation === closeTask.name) return t`What came of a task`;
      if (operation === markHome.name) return t`Where their home is`;
      if (operation === reportSighting.name) return t`A child who was found`;
      if (operation === closeRecall.name) return t`What came of a home`;
      if (operation === reportSymptoms.name) return t`How they felt on ${shown}`;
      return lane === "media" ? t`Video of ${shown}` : t`One record`;
    };
    const whom = () => {
      if (operation === closeTask.name) return t`A task`;
      const ofFinders: readonly string[] = [reportSighting.name, acceptLead.name, closeLead.name];
      return ofFinders.includes(operation) ? t`A child` : t`A patient`;
    };
    return { who: name ?? whom(), what: what() };
  };
}
