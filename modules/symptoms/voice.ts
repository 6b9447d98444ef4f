import * as z from "zod/mini";

/*
 * A spoken message that goes with a report, for whoever does not write. It is announced in the report and follows when
 * the network allows, in pieces, as a clip does.
 */

/** 30 s at 24 kbit/s, as the recorder writes them, are 90 kB. */
export const voiceBytesAtMost = 200_000;
export const voiceSecondsAtMost = 30;
/** What the phones' recorders write. The house looks into the file before it believes it. */
export const voiceTypes = ["audio/webm", "audio/mp4", "audio/ogg"] as const;
export type VoiceType = (typeof voiceTypes)[number];

/** What a phone says of it before it comes. */
export const VoiceAnnounced = z.strictObject({
  /** A little over the most, as a recorder is stopped late. */
  seconds: z.number().check(z.minimum(0), z.maximum(2 * voiceSecondsAtMost)),
  bytes: z.int().check(z.minimum(1), z.maximum(voiceBytesAtMost)),
  /** Of the message as it is sent, in hexadecimal. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  type: z.enum(voiceTypes),
});
export type VoiceAnnounced = z.infer<typeof VoiceAnnounced>;

export const voiceStates = ["on-the-way", "received", "no-longer-kept"] as const;
