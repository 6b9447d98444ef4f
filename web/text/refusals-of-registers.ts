import { msg } from "@lingui/core/macro";

/** What may be refused of a register that is brought in. */
export const refusalsOfRegisters = {
  "confirmed-already": msg({
    id: "refusal.confirmed-already",
    message: "This register was confirmed already. Look at how far it is.",
  }),
  "rows-missing": msg({
    id: "refusal.rows-missing",
    message: "Not all rows have arrived: {kept} of {rows}. Send them again.",
  }),
  "too-many-rows": msg({
    id: "refusal.too-many-rows",
    message: "More rows came than were announced. Choose the file again.",
  }),
  "not-finished": msg({
    id: "refusal.not-finished",
    message: "This register is still coming in. Wait until it is done, then take it back.",
  }),
  "undone-already": msg({
    id: "refusal.undone-already",
    message: "Somebody is taking this register back already, or has done so.",
  }),
  "no-such-import": msg({ id: "refusal.no-such-import", message: "There is no such import. Look at the list." }),
  "in-hand": msg({ id: "refusal.in-hand", message: "Somebody is at this already. Look again in a moment." }),
};
