import { chore } from "../../../server/module.ts";
import { ImportUndone } from "../events.ts";
import { undoNextRows } from "../operations.ts";
import { goOn } from "./go-on.ts";

export default chore(ImportUndone, "registers.whenImportUndone", ({ carries }, send) =>
  goOn(send, undoNextRows, carries.importId),
);
