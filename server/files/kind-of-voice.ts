/** What a file is by its own first bytes, whatever its sender calls it; null for anything but what phones record. */
export function kindOfVoice(bytes: Uint8Array): "audio/webm" | "audio/mp4" | "audio/ogg" | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64));
  if (start.subarray(0, 4).equals(ebml) && start.includes(docTypeWebm)) return "audio/webm";
  if (start.toString("latin1", 0, 4) === "OggS") return "audio/ogg";
  if (start.length >= 16 && start.toString("latin1", 4, 8) === "ftyp") return "audio/mp4";
  return null;
}

const ebml = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
/** DocType, four bytes long: RFC 8794 §11.2.5. "matroska" may hold anything at all. */
const docTypeWebm = Buffer.from("\x42\x82\x84webm", "latin1");
