/* Runs in a process of its own, started by with-node-av.ts. */
import { Decoder, Demuxer, Encoder, FilterAPI, FilterComplexAPI, Muxer } from "node-av/api";
import { FF_ENCODER_LIBX264 } from "node-av/constants";
import { Codec } from "node-av/lib";
import { answerParent } from "../../../../server/files/in-a-child.ts";
import {
  byNumber,
  codecs,
  framesAtMost,
  framesPerSecond,
  pixelsAtMost,
  secondsAtMost,
  secondsBetweenKeyframes,
  shrink,
} from "./clip-program.ts";
import { moovFirst } from "./moov-first.ts";

async function open(bytes: Buffer, format: string) {
  // Nothing is decoded to find out more: the decoder's own limits hold only from its opening on.
  const input = await Demuxer.open(bytes, {
    format,
    skipStreamInfo: true,
    options: { codec_whitelist: codecs },
  });
  const stream = input.video();
  if (!stream) throw new Error("It has no picture.");
  return { stream, packets: () => input.packets(stream.index) };
}

async function framesOf({ stream, packets }: Awaited<ReturnType<typeof open>>) {
  const options = { max_pixels: String(pixelsAtMost), codec_whitelist: codecs };
  const decoder = await Decoder.create(stream, {
    exitOnError: false,
    context: { threadCount: 2 },
    options,
  });
  return { decoder, frames: decoder.frames(packets()) };
}

async function look(bytes: Buffer, format: string) {
  const { stream, packets } = await open(bytes, format);
  let [frames, begins, ends] = [0, Infinity, 0];
  for await (const packet of packets()) {
    if (!packet || frames > framesAtMost) break;
    const [at, lasts] = [Number(packet.pts), Number(packet.duration)];
    [frames, begins, ends] = [frames + 1, Math.min(begins, at), Math.max(ends, at + lasts)];
    packet.free();
  }
  const { codecpar, timeBase } = stream;
  const seconds = frames === 0 ? 0 : ((ends - begins) * timeBase.num) / timeBase.den;
  return { width: codecpar.width, height: codecpar.height, frames, seconds };
}

async function encode(bytes: Buffer, format: string, quality: string): Promise<Buffer> {
  const { decoder, frames } = await framesOf(await open(bytes, format));
  const filter = FilterAPI.create(shrink);
  const encoder = await Encoder.create(FF_ENCODER_LIBX264, {
    decoder,
    filter,
    context: { gopSize: framesPerSecond * secondsBetweenKeyframes, threadCount: 2 },
    options: { preset: "veryfast", crf: quality, profile: "main" },
  } as never);
  const { made, sink } = memory();
  const muxer = await Muxer.open(sink, { format: "mp4", options: { fflags: "+bitexact" } } as never);
  const stream = muxer.addStream(encoder);
  let count = 0;
  for await (const packet of encoder.packets(filter.frames(frames))) {
    if (!packet || count >= framesPerSecond * secondsAtMost) continue;
    await muxer.writePacket(packet, stream);
    count += 1;
  }
  await muxer.close();
  return moovFirst(made());
}

async function compare(made: Buffer, clip: Buffer, format: string) {
  const { frames: ours } = await framesOf(await open(made, "mov"));
  const { frames: theirs } = await framesOf(await open(clip, format));
  // Shrunk by a filter of its own, as it was for the encoder: a graph of two inputs would choose other frames.
  const shrunk = FilterAPI.create(shrink).frames(theirs);
  const graph = FilterComplexAPI.create(`[0:v]${byNumber}[made];[1:v]${byNumber}[was];[made][was]ssim[out]`, {
    inputs: [{ label: "0:v" }, { label: "1:v" }],
    outputs: [{ label: "out" }],
  });
  let [sum, count] = [0, 0];
  for await (const frame of graph.frames("out", { "0:v": ours, "1:v": shrunk })) {
    if (!frame) break;
    sum += Number(frame.getMetadata().get("lavfi.ssim.All"));
    count += 1;
    frame.free();
  }
  return { ssim: sum / count, frames: count };
}

/** A file in memory: the muxer goes back to write how long things became. */
function memory() {
  let [bytes, size, at] = [Buffer.alloc(2 ** 20), 0, 0];
  return {
    made: () => bytes.subarray(0, size),
    sink: {
      write(part: Buffer) {
        while (at + part.length > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
        part.copy(bytes, at);
        at += part.length;
        size = Math.max(size, at);
        return part.length;
      },
      seek(offset: bigint, whence: number) {
        if (whence === sizeAsked) return BigInt(size);
        at = Number(offset) + ([0, at, size][whence] ?? 0);
        return BigInt(at);
      },
    },
  };
}

/** AVSEEK_SIZE: how long is it? */
const sizeAsked = 0x10000;

await answerParent(async (input, [wanted, demuxer = "", given = ""]) => {
  if (wanted === "look") return [Buffer.from(JSON.stringify(await look(input, demuxer)))];
  if (wanted === "encode") return [await encode(input, demuxer, given)];
  if (wanted === "compare") {
    const [made, clip] = [input.subarray(0, Number(given)), input.subarray(Number(given))];
    return [Buffer.from(JSON.stringify(await compare(made, clip, demuxer)))];
  }
  if (Codec.findEncoderByName(FF_ENCODER_LIBX264) === null) throw new Error("It has no libx264.");
  return [];
});
