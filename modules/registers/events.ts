import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { ImportId } from "./import.ts";

export const ImportConfirmed = event({
  name: "ImportConfirmed",
  says: "Somebody confirmed the rows of a register: they are to come in.",
  carries: z.strictObject({ importId: ImportId }),
});

export const ImportUndone = event({
  name: "ImportUndone",
  says: "Somebody takes an import back.",
  carries: z.strictObject({ importId: ImportId }),
});
