import { handle } from "../../../server/module.ts";
import { recordFromRegister } from "../operations.ts";
import { writeDoses } from "./record-doses.ts";

export default handle(recordFromRegister, (turning) => {
  const { childId, doses, by } = turning.input;
  return writeDoses({ ...turning, input: { childId, doses } }, by);
});
