import { when } from "../../../server/module.ts";
import { PhaseExtended } from "../../treatment/events.ts";
import { labelPatients } from "../../people/operations.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  PhaseExtended,
  {
    name: "monitoring.whenPhaseExtended",
    does: "Have the examinations of the end wait for the later end.",
    uses: [labelPatients],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
  },
);
