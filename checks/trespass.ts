import assert from "node:assert/strict";

/** Something that the house does not allow, and what to do about it. */
export interface Trespass {
  readonly path: string;
  readonly line?: number;
  readonly says: string;
}

export const written = ({ path, line, says }: Trespass) => `${path}${line === undefined ? "" : `:${line}`}: ${says}`;

export function assertNone(found: readonly Trespass[]): void {
  assert.equal(found.length, 0, `\n${found.map(written).join("\n")}`);
}
