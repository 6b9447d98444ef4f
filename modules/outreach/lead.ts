import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";

/*
 * A community finder saw a child whom nobody knows of: with the family's yes, that is a lead.
 *
 *   sent ─→ accepted ─→ registered | already-registered | not-found | moved | refused
 *     └────────┴──────→ expired
 *
 * A worker accepts it, goes there, and registers the child; a finder registers nobody. What a family said is kept no
 * longer than somebody needs it to go there: at the end the details are gone, and what was called out loud a little later.
 */

export const LeadId = idOf("LeadId");
export type LeadId = z.infer<typeof LeadId>;

/** The first question: how old the child looks. */
export const agesSeen = ["under-a-month", "under-a-year", "one-to-five", "older"] as const;
export type AgeSeen = (typeof agesSeen)[number];

/** The second question: whether the family has a card of the child's vaccines. It is the family's word. */
export const cardsSeen = ["card", "no-card", "unknown"] as const;
export type CardSeen = (typeof cardsSeen)[number];

export const voiceSecondsAtMost = 30;
/** 30 s at 12 kbit/s are 45 kB; so many pass with the lead itself, so that there is never half a lead. */
export const voiceBytesAtMost = 64_000;
export const voiceTypes = ["audio/webm", "audio/mp4", "audio/ogg"] as const;

export const VoiceNote = z.strictObject({
  seconds: z.number().check(z.minimum(0), z.maximum(2 * voiceSecondsAtMost)),
  type: z.enum(voiceTypes),
  base64: z
    .string()
    .check(z.minLength(4), z.maxLength(Math.ceil(voiceBytesAtMost / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type VoiceNote = z.infer<typeof VoiceNote>;

/** Two decimals of a degree are about a kilometre: nobody is led to a door by it (research/security.md §3). */
const rough = (from: number, to: number) =>
  z.number().check(
    z.minimum(from),
    z.maximum(to),
    z.refine((degrees) => roughly(degrees) === degrees, { error: "rounded to two decimals" }),
  );

export const roughly = (degrees: number): number => Math.round(degrees * 100) / 100;

export const RoughPlace = z.strictObject({ lat: rough(-90, 90), lng: rough(-180, 180) });
export type RoughPlace = z.infer<typeof RoughPlace>;

const words = (atMost: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(atMost));

/** What a finder saw, and was told. */
export const Sighting = z.strictObject({
  seenOn: CalendarDay,
  age: z.enum(agesSeen),
  card: z.enum(cardsSeen),
  /** The third question: the family agrees that a worker comes. Without it nothing is written down. */
  agreed: z.literal(true),
  /** The village, the lane, a landmark. */
  where: words(120),
  /** What the child is called, or by what the house is known; null: nothing was said. */
  called: z.nullable(words(60)),
  rough: z.nullable(RoughPlace),
  voice: z.nullable(VoiceNote),
});
export type Sighting = z.infer<typeof Sighting>;

export const leadResults = ["registered", "already-registered", "not-found", "moved", "refused"] as const;
export type LeadResult = (typeof leadResults)[number];

export const leadStates = ["sent", "accepted", ...leadResults, "expired"] as const;
export type LeadState = (typeof leadStates)[number];

/** Nobody has been there after so many days: the lead expires. From an acceptance on it has as many days again. */
export const leadDays = 14;
/** So many days after it was seen, what the child is called is forgotten too: until then the finder's own list says it. */
export const calledDays = 40;

/**
 * What the finder hears of it. Whether and how a child was vaccinated is not among it, and neither is that a family
 * refused: `closed` is that, and that nobody went.
 */
export const heardStates = ["sent", "on-the-way", "reached", "not-found", "closed"] as const;
export type HeardState = (typeof heardStates)[number];

const heard: Readonly<Record<LeadState, HeardState>> = {
  sent: "sent",
  accepted: "on-the-way",
  registered: "reached",
  "already-registered": "reached",
  "not-found": "not-found",
  moved: "not-found",
  refused: "closed",
  expired: "closed",
};
export const heardOf = (state: LeadState): HeardState => heard[state];
