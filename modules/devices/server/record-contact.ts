import { handle } from "../../../server/module.ts";
import { recordContact } from "../operations.ts";
import { holdBox } from "./hold-box.ts";
import { keepContact } from "./keep-contact.ts";

export default handle(recordContact, async (turning) => {
  const { input, tx, refuse, about } = turning;
  const held = await holdBox(tx, input.boxId);
  if (!held) return refuse("no-such-box");
  if (held.patient !== null) about(held.patient);
  return keepContact(turning, held, { ...input, how: "box", at: Date.parse(input.at) });
});
