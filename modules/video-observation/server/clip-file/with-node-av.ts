import * as z from "zod/mini";
import { type ChildLimits, type FromChild, inAChild } from "../../../../server/files/in-a-child.ts";
import { checked, type ClipProgram, demuxerOf, faultOf, madeBytesAtMost } from "./clip-program.ts";

const child = new URL("./node-av-child.ts", import.meta.url);

const limitsFor = (seconds: number): ChildLimits => ({
  seconds,
  outputBytes: madeBytesAtMost,
  heapMb: 256,
  // Of which it uses a few hundred: its threads each reserve room.
  addressSpaceMb: 8192,
});

const ask = (given: readonly string[], input: Uint8Array, seconds: number): Promise<FromChild> =>
  inAChild(child, given, input, limitsFor(seconds));

/** The child has read what nobody trusts, so neither is its answer. */
const Shape = z.object({ width: z.number(), height: z.number(), frames: z.number(), seconds: z.number() });
const Likeness = z.object({ ssim: z.number(), frames: z.int() });

/** The same library as a package of npm, for systems without the program. */
export const withNodeAv: ClipProgram = {
  name: "node-av",
  works() {
    works ??= ask(["hello"], new Uint8Array(), 10).then(
      ({ is }) => is === "answered",
      () => false,
    );
    return works;
  },

  async look({ bytes, type }, seconds) {
    const said = await ask(["look", demuxerOf[type]], bytes, seconds);
    return said.is === "answered" ? checked(Shape.parse(JSON.parse(said.output.toString()))) : faultOf(said.is);
  },

  async encode({ bytes, type }, quality, seconds) {
    const said = await ask(["encode", demuxerOf[type], String(quality)], bytes, seconds);
    return said.is === "answered" ? said.output : faultOf(said.is);
  },

  async compare({ bytes, type }, made, seconds) {
    const both = Buffer.concat([made, bytes]);
    const said = await ask(["compare", demuxerOf[type], String(made.length)], both, seconds);
    return said.is === "answered" ? Likeness.parse(JSON.parse(said.output.toString())) : faultOf(said.is);
  },
};

let works: Promise<boolean> | undefined;
