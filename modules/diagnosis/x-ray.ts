import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const XrayId = idOf("XrayId");
export const XrayFileId = idOf("XrayFileId");

/** How the file is said to be made; it is believed only when its bytes say the same. */
export const xrayFileKinds = ["png", "jpeg", "dicom"] as const;
export const XrayFileKind = z.enum(xrayFileKinds);
export type XrayFileKind = z.infer<typeof XrayFileKind>;

/** From behind, from the front (of those who cannot stand), from the side. */
export const xrayViews = ["pa", "ap", "lateral"] as const;
export const XrayView = z.enum(xrayViews);

/** Bytes. A radiograph straight from the machine has 10 to 30 million. */
export const largestXrayFile = 40_000_000;

/** What a file is refused for. */
export const xrayFileFaults = [
  "not-an-x-ray-file",
  "x-ray-mislabelled",
  "x-ray-cut-short",
  "x-ray-has-more-inside",
  "x-ray-too-large",
  "x-ray-cannot-be-shown",
  "x-ray-damaged",
] as const;

/**
 * Why the grey samples of a file cannot be drawn here. The file is kept as it came and can be saved, but for the last:
 * its time is over (foundation/keep-rules.ts), and what was read in it stays.
 */
export const notShownBecause = [
  "way-of-packing-unknown",
  "not-grey-samples",
  "picture-no-longer-kept",
  "no-longer-kept",
] as const;
export const NotShownBecause = z.enum(notShownBecause);
export type NotShownBecause = z.infer<typeof NotShownBecause>;

/** The picture as a screen draws it: grey samples, larger is whiter. */
export const XrayPicture = z.object({
  width: z.int(),
  height: z.int(),
  frames: z.int(),
  sampleBits: z.union([z.literal(8), z.literal(16)]),
  /** The sample values shown as black and as white before anybody turns them. */
  window: z.object({ low: z.int(), high: z.int() }),
});

/** The kind by the name of a file, as it is chosen: "x.dcm". Machines often write DICOM without an ending. */
export function xrayFileKindOf(fileName: string): XrayFileKind | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === "png") return "png";
  if (ending === "jpg" || ending === "jpeg") return "jpeg";
  return ending === undefined || ending === "dcm" || ending === "dicom" ? "dicom" : null;
}

const endings: Readonly<Record<XrayFileKind, string>> = { png: "png", jpeg: "jpg", dicom: "dcm" };

/** What a saved file is called. Not after the patient: a file in a download folder is read by whoever sits there next. */
export const xrayFileName = (xrayId: string, kind: XrayFileKind): string =>
  `x-ray-${xrayId.slice(-8)}.${endings[kind]}`;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What is said of a file that is sent. */
export const XraySent = {
  fileId: XrayFileId,
  kind: XrayFileKind,
  /** Of the file as it lies on the sender's disk, in hexadecimal. */
  sha256: Sha256,
};

/** A file that is brought to the store: sealed under a key that was made for this once. */
export const SealedXray = z.strictObject({
  bytes: z.int().check(z.minimum(1), z.maximum(largestXrayFile + 29)),
  /** Of what is sealed. */
  sha256: Sha256,
});

export const XrayKept = z.object({ fileId: XrayFileId, notShown: z.nullable(NotShownBecause) });
