import { when } from "../../../server/module.ts";
import { ConflictSettled } from "../../diagnosis/events.ts";
import { lookOver } from "../operations.ts";

export default when(
  ConflictSettled,
  {
    name: "treatment.whenConflictSettled",
    does: "Take down what a settled conflict says no more, or raise what it says now.",
    uses: [lookOver],
  },
  async ({ ask }, { carries: { patientId } }) => void (await ask(lookOver, { patientId })),
);
