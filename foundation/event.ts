import type * as z from "zod/mini";

/**
 * Something that happened, in the past tense. It is stored in the transaction that made it
 * happen, and each module that reacts to it gets one job. `carries` holds ids and plain states,
 * never a name, a phone or a diagnosis: events are kept longer than a person's key.
 */
export interface EventKind<Name extends string = string, Carries extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: Name;
  readonly says: string;
  readonly carries: Carries;
}

export function event<const Name extends string, Carries extends z.ZodMiniType>(
  kind: EventKind<Name, Carries>,
): EventKind<Name, Carries> {
  return kind;
}
