import type { Line } from "./line.ts";

/** One thing that does not fit, in a sentence that names it. */
export interface Finding {
  readonly what:
    | ("changed" | "hash-changed" | "leaf-gone" | "line-missing" | "exchanged" | "unknown-form" | "never-sealed")
    | ("rewritten" | "cut" | "not-ours");
  /** The numbers of the lines it is about. */
  readonly lines: readonly number[];
  readonly says: string;
}

/** A line that does not fit what stands before it. */
export interface Suspect {
  readonly line: Line & { readonly fields: readonly (string | null)[] };
  readonly previous: Buffer;
  /** The hash it would have by its leaf. */
  readonly worked: Buffer;
}
