import * as z from "zod/mini";
import type { PersonKey } from "../../../server/keys/vault.ts";
import { ImportRow } from "../import.ts";

const column = "registers.line.sealed";
const Sealed = z.pick(ImportRow, { identity: true, doses: true, choice: true });
type Sealed = z.infer<typeof Sealed>;

const place = (importId: string, line: number) => `${importId}/${line}`;

export const sealRow = (key: PersonKey, importId: string, line: number, row: Sealed): Buffer =>
  key.seal(column, place(importId, line), JSON.stringify(row));

export const openRow = (key: PersonKey, importId: string, line: number, sealed: Buffer): Sealed =>
  Sealed.parse(JSON.parse(key.open(column, place(importId, line), sealed)));
