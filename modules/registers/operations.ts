import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { childLikenesses } from "../children/alike.ts";
import { ChildId } from "../children/child.ts";
import { compareChildren, eraseChild, listCarriers, readChildRows, takeInChild } from "../children/operations.ts";
import { comparedAtOnce } from "../children/from-register.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { ChildRow } from "../children/shown.ts";
import { readImmunizationFacts, recordFromRegister, takeBackFromRegister } from "../immunization/operations.ts";
import { Facility } from "../people/shown.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { ImportId, ImportRow, importStates, LineNumber, RowEnd, rowEnds, SoughtRow } from "./import.ts";
import { rowsAtMost } from "./read-register.ts";
import { overImport } from "./rules.ts";

const admins = [overImport("importId", "admin")] as const;
/** Listed by line, so many at a time. */
const linesShown = 500;

export const compareRows = query({
  name: "registers.compareRows",
  does: "Say of each row of a register whether the child is here already, or looks like somebody.",
  at: "POST /places/{placeId}/register-rows/compared",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({
    placeId: PlaceId,
    rows: z.array(SoughtRow).check(z.minLength(1), z.maxLength(comparedAtOnce)),
  }),
  gives: z.object({
    rows: z.array(
      z.object({
        line: LineNumber,
        /** `same`: the first of `children`, as far as a rule can say. `elsewhere`: surely a child whom the asker may not see. */
        stands: z.enum(["new", "same", "alike", "elsewhere"]),
        /** This very row came in by an earlier import. */
        imported: z.boolean(),
        children: z.array(z.extend(ChildRow, { because: z.array(z.enum(childLikenesses)) })),
      }),
    ),
  }),
  refuses: [],
  uses: [compareChildren, readChildRows],
});

export const beginImport = command({
  name: "registers.beginImport",
  does: "Begin to bring a register into a facility; its rows follow, and nothing comes in before they are confirmed.",
  at: "POST /places/{placeId}/imports",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({
    importId: ImportId,
    placeId: PlaceId,
    /** Who carries the children; null: nobody yet. */
    workerId: z.nullable(MemberId),
    fileName: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    rows: z.int().check(z.minimum(1), z.maximum(rowsAtMost)),
    /** Rows of the file that are not brought in: with faults, or left out by choice. */
    leftOut: z.int().check(z.minimum(0), z.maximum(rowsAtMost)),
  }),
  gives: z.object({ importId: ImportId }),
  refuses: ["already-added", "not-a-facility", "no-such-worker"],
  uses: [findOpenPlace, listCarriers],
});

export const addRows = command({
  name: "registers.addRows",
  does: "Hand in rows of a register, at most a hundred at once; a line that was handed in before stays as it was.",
  at: "POST /imports/{importId}/rows",
  allow: admins,
  takes: z.strictObject({
    importId: ImportId,
    rows: z.array(ImportRow).check(z.minLength(1), z.maxLength(comparedAtOnce)),
  }),
  gives: z.object({ kept: z.int() }),
  refuses: ["confirmed-already", "too-many-rows"],
});

export const confirmImport = command({
  name: "registers.confirmImport",
  does: "Say that the rows are to come in, and whether the register itself was seen.",
  at: "POST /imports/{importId}/confirm",
  allow: admins,
  takes: z.strictObject({
    importId: ImportId,
    /** Then its doses are known by a register, and may stand in a certificate; otherwise somebody told of them. */
    registerSeen: z.boolean(),
  }),
  gives: z.object({ importId: ImportId }),
  refuses: ["confirmed-already", "rows-missing"],
});

export const importNextRows = command({
  name: "registers.importNextRows",
  does: "Bring some of the rows that wait in, each whole or not at all.",
  at: "POST /imports/{importId}/next",
  allow: [theHouse],
  takes: z.strictObject({ importId: ImportId }),
  gives: z.object({ left: z.int() }),
  refuses: ["no-such-import", "in-hand"],
  repeat: "free",
  uses: [takeInChild, recordFromRegister, readImmunizationFacts],
});

export const undoImport = command({
  name: "registers.undoImport",
  does: "Take a whole import back, but for the children whom somebody has touched since.",
  at: "POST /imports/{importId}/undo",
  allow: admins,
  takes: z.strictObject({ importId: ImportId }),
  gives: z.object({ importId: ImportId }),
  refuses: ["not-finished", "undone-already"],
});

export const undoNextRows = command({
  name: "registers.undoNextRows",
  does: "Take some of the rows of an import back.",
  at: "POST /imports/{importId}/undo/next",
  allow: [theHouse],
  takes: z.strictObject({ importId: ImportId }),
  gives: z.object({ left: z.int() }),
  refuses: ["no-such-import", "in-hand"],
  repeat: "free",
  uses: [takeBackFromRegister, eraseChild],
});

export const forgetUnconfirmed = command({
  name: "registers.forgetUnconfirmed",
  does: "Destroy the rows of imports that nobody confirmed within a week.",
  at: "POST /imports/forget-unconfirmed",
  allow: [theHouse],
  takes: z.strictObject({}),
  gives: z.object({ forgotten: z.int() }),
  refuses: [],
});

const Import = z.object({
  importId: ImportId,
  fileName: z.string(),
  facility: Facility,
  begunAt: z.iso.datetime(),
  by: By,
  state: z.enum(importStates),
  rows: z.int(),
  leftOut: z.int(),
  /** How many rows came to what. */
  ends: z.object(Object.fromEntries(rowEnds.map((end) => [end, z.int()])) as Record<RowEnds, z.ZodMiniNumberFormat>),
});
type RowEnds = (typeof rowEnds)[number];

export const listImports = query({
  name: "registers.listImports",
  does: "List the registers that were brought into my area, the newest first.",
  at: "GET /imports",
  allow: [holding("admin")],
  takes: z.strictObject({}),
  gives: z.object({ imports: z.array(Import) }),
  refuses: [],
  uses: [nameMembers],
});

export const readImport = query({
  name: "registers.readImport",
  does: "Read how far an import is, and which rows did not come in or were not taken back, and why.",
  at: "GET /imports/{importId}",
  allow: admins,
  takes: z.strictObject({ importId: ImportId }),
  gives: z.extend(Import, {
    registerSeen: z.nullable(z.boolean()),
    undoneBy: z.nullable(By),
    /** The first of those that were left out or kept. */
    lines: z
      .array(z.object({ line: LineNumber, end: RowEnd, why: z.nullable(z.string()), child: z.nullable(ChildRow) }))
      .check(z.maxLength(linesShown)),
  }),
  refuses: [],
  uses: [nameMembers, readChildRows],
});

export const readOrigin = query({
  name: "registers.readOrigin",
  does: "Read by which import a child, or doses of theirs, came in.",
  at: "GET /children/{childId}/origin",
  allow: [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")],
  takes: z.strictObject({ childId: ChildId }),
  gives: z.object({
    /** The oldest first. */
    imports: z.array(z.object({ importId: ImportId, on: CalendarDay, by: By, as: z.enum(["registered", "added"]) })),
  }),
  refuses: [],
  uses: [nameMembers],
});
