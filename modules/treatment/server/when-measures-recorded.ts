import { when } from "../../../server/module.ts";
import { MeasuresRecorded } from "../../people/events.ts";
import { lookOver } from "../operations.ts";

export default when(
  MeasuresRecorded,
  {
    name: "treatment.whenMeasuresRecorded",
    does: "Have whoever treats told where a new weight asks for another dose.",
    uses: [lookOver],
  },
  async ({ ask }, { carries: { patientId } }) => void (await ask(lookOver, { patientId })),
);
