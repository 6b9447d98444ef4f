/**
 * Puts the index of an MP4 (`moov`) before its pictures, so that it plays from its first bytes on. FFmpeg does this
 * itself ("faststart") only in files that it can open a second time, which memory is not.
 *
 * Every `stco` box holds where the pieces begin, from the start of the file: they all move on by the length of the index
 * (ISO/IEC 14496-12 §8.7.5).
 *
 * @param made as FFmpeg's muxer wrote it, and below 4 GB, so that no box has a long size
 */
export function moovFirst(made: Buffer): Buffer {
  const boxes = boxesIn(made);
  const index = boxes.find(({ name }) => name === "moov");
  const pictures = boxes.findIndex(({ name }) => name === "mdat");
  if (!index || pictures === -1) throw new Error("The muxer made no whole MP4.");
  const moov = Buffer.from(index.all);
  for (const table of tablesIn(moov.subarray(8))) {
    for (let at = 16; at < table.length; at += 4) table.writeUInt32BE(table.readUInt32BE(at) + moov.length, at);
  }
  const others = boxes.filter((box) => box !== index).map(({ all }) => all);
  return Buffer.concat([...others.slice(0, pictures), moov, ...others.slice(pictures)]);
}

interface Box {
  readonly name: string;
  readonly all: Buffer;
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) throw new Error("The muxer made a box that does not fit.");
    boxes.push({ name: bytes.toString("latin1", at + 4, at + 8), all: bytes.subarray(at, at + size) });
    at += size;
  }
  return boxes;
}

const around = ["trak", "mdia", "minf", "stbl"];

function tablesIn(bytes: Buffer): Buffer[] {
  return boxesIn(bytes).flatMap(({ name, all }) => {
    if (name === "stco") return [all];
    return around.includes(name) ? tablesIn(all.subarray(8)) : [];
  });
}
