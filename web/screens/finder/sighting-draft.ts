import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { AgeSeen, CardSeen, RoughPlace } from "../../../modules/outreach/lead.ts";
import type { reportSighting } from "../../../modules/outreach/operations.ts";
import type { Spoken } from "../../local/voice-recorder.ts";

/** What a finder has said so far of a child. It stands in memory alone, and is gone with the page. */
export interface SightingDraft {
  /** The page on which they are. */
  readonly step: "age" | "card" | "come" | "not-agreed" | "where" | "voice";
  readonly age: AgeSeen | null;
  readonly card: CardSeen | null;
  readonly where: string;
  readonly called: string;
  /** Null: not chosen yet, where there are several. */
  readonly placeId: string | null;
  readonly rough: RoughPlace | null;
  readonly voice: Spoken | null;
}

export const nothingSaid: SightingDraft = {
  ...{ step: "age", age: null, card: null, where: "", called: "" },
  ...{ placeId: null, rough: null, voice: null },
};

/** The page before; null: the home. */
export const before: Readonly<Record<SightingDraft["step"], SightingDraft["step"] | null>> = {
  age: null,
  card: "age",
  come: "card",
  "not-agreed": null,
  where: "come",
  voice: "where",
};

const perTurn = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += perTurn) text += String.fromCharCode(...bytes.subarray(at, at + perTurn));
  return btoa(text);
}

type Report = InputOf<typeof reportSighting>;

/**
 * What is told of it; null: something that must be said is missing. Whoever does not write says where it is by voice.
 *
 * @param by.spoken stands for the place then
 */
export function reportOf(
  { age, card, where, called, placeId, rough, voice }: SightingDraft,
  by: { readonly leadId: string; readonly today: CalendarDay; readonly spoken: string },
): Report | null {
  const place = where.trim() !== "" ? where.trim() : voice === null ? null : by.spoken;
  if (age === null || card === null || place === null || placeId === null) return null;
  return {
    placeId: placeId as Report["placeId"],
    leadId: by.leadId as Report["leadId"],
    sighting: {
      seenOn: by.today,
      ...{ age, card, rough },
      // The page of these words is behind the family's yes.
      agreed: true,
      where: place,
      called: called.trim() === "" ? null : called.trim(),
      voice: voice && { seconds: voice.seconds, type: voice.type, base64: base64(voice.bytes) },
    },
  };
}
