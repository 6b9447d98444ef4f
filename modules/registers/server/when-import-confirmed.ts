import { chore } from "../../../server/module.ts";
import { ImportConfirmed } from "../events.ts";
import { importNextRows } from "../operations.ts";
import { goOn } from "./go-on.ts";

export default chore(ImportConfirmed, "registers.whenImportConfirmed", ({ carries }, send) =>
  goOn(send, importNextRows, carries.importId),
);
