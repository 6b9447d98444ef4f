import type { Module } from "../../../server/module.ts";
import { ImportConfirmed, ImportUndone } from "../events.ts";
import addRows from "./add-rows.ts";
import beginImport from "./begin-import.ts";
import compareRows from "./compare-rows.ts";
import confirmImport from "./confirm-import.ts";
import { forgetUnconfirmedRows } from "./forget-unconfirmed-rows.job.ts";
import forgetUnconfirmed from "./forget-unconfirmed.ts";
import importNextRows from "./import-next-rows.ts";
import listImports from "./list-imports.ts";
import { overImport } from "./over-import.ts";
import readImport from "./read-import.ts";
import readOrigin from "./read-origin.ts";
import undoImport from "./undo-import.ts";
import undoNextRows from "./undo-next-rows.ts";
import whenChildErased from "./when-child-erased.ts";
import whenImportConfirmed from "./when-import-confirmed.ts";
import whenImportUndone from "./when-import-undone.ts";

export const registers: Module = {
  name: "registers",
  handlers: [
    compareRows,
    beginImport,
    addRows,
    confirmImport,
    importNextRows,
    undoImport,
    undoNextRows,
    forgetUnconfirmed,
    listImports,
    readImport,
    readOrigin,
  ],
  faces: [overImport],
  events: [ImportConfirmed, ImportUndone],
  reactions: [whenChildErased],
  chores: [whenImportConfirmed, whenImportUndone],
  jobs: [forgetUnconfirmedRows],
};
