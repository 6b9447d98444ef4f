import type { PersonKey } from "./vault.ts";

/** Free words about a person may name them, so they are sealed as a name is. */
export function sealNote(key: PersonKey, column: string, row: string, note: string | null): Buffer | null {
  return note === null || note === "" ? null : key.seal(column, row, note);
}

/** @returns null when nothing was written, or the person's key is gone */
export function openNote(key: PersonKey | undefined, column: string, row: string, note: Buffer | null): string | null {
  return key === undefined || note === null ? null : key.open(column, row, note);
}
