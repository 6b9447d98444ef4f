import type { XrayFileFault, XrayFileKind } from "./picture.ts";

const png = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
const dicom = Buffer.from("DICM", "latin1");
const dicomAt = 128;

/** By its first bytes, whatever its name. A file that begins as two kinds, or as nothing, is none of them. */
export function kindOfFile(bytes: Buffer): XrayFileKind | XrayFileFault {
  const kinds: XrayFileKind[] = [];
  if (bytes.subarray(0, png.length).equals(png)) kinds.push("png");
  if (bytes.subarray(0, jpeg.length).equals(jpeg)) kinds.push("jpeg");
  if (bytes.subarray(dicomAt, dicomAt + dicom.length).equals(dicom)) kinds.push("dicom");
  const [kind, another] = kinds;
  if (kind === undefined) return beginsLater(bytes) ? "x-ray-has-more-inside" : "not-an-x-ray-file";
  if (another !== undefined) return "x-ray-has-more-inside";
  return kind;
}

/** Something was put before a picture. Programs that look for a signature would find both. */
function beginsLater(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1024);
  return [png, jpeg, dicom].some((signature) => start.includes(signature));
}
