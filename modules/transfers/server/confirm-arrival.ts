import { handle } from "../../../server/module.ts";
import { confirmArrival } from "../operations.ts";
import { endSending } from "./end-sending.ts";

export default handle(confirmArrival, async (turning) => {
  const { patientId, sendingId, answer } = turning.input;
  const ended = await endSending(turning, { sendingId, by: { patientId }, kinds: ["out"], as: "arrived", answer });
  return typeof ended === "string" ? turning.refuse(ended) : { sendingId };
});
