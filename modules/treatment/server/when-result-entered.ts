import { when } from "../../../server/module.ts";
import { ResultEntered } from "../../diagnosis/events.ts";
import { lookOver } from "../operations.ts";

export default when(
  ResultEntered,
  {
    name: "treatment.whenResultEntered",
    does: "Have whoever treats told of a result that speaks against the treatment, or for its end.",
    uses: [lookOver],
  },
  async ({ ask }, { carries: { patientId } }) => void (await ask(lookOver, { patientId })),
);
