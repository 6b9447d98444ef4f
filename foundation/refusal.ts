/** What an operation answers when it says no: a code its contract names, and what the words need. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && "params" in value;
}

/** Refusals that any operation may meet, before or around its own rule. */
export const commonRefusals = {
  "not-understood": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "no-such-thing": 404,
  "id-reused": 409,
  "too-many-requests": 429,
  "something-broke": 500,
  busy: 503,
} as const;
export type CommonRefusal = keyof typeof commonRefusals;
