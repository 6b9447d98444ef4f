import type * as z from "zod/mini";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import type { UploadStore } from "../server/files/upload-store.ts";

/** Somebody of the demo, signed in, who does something at a moment of the story. */
export type Does = <O extends Operation>(
  operation: O,
  input: z.input<O["takes"]>,
  at: number,
  file?: Buffer,
) => Promise<AnswerOf<O>>;

export interface Hands {
  readonly worker: Does;
  readonly lab: Does;
  readonly doctor: Does;
  readonly newId: () => never;
  readonly uploads: UploadStore;
  readonly placeId: string;
  /** The district's laboratory. */
  readonly labId: never;
  readonly today: CalendarDay;
}
