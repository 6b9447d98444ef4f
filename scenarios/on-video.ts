import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import type { InputOf } from "../foundation/operation.ts";
import { recordConsent } from "../modules/people/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import whenClipAnnounced from "../modules/adherence/server/when-clip-announced.ts";
import whenClipJudged from "../modules/adherence/server/when-clip-judged.ts";
import { announceClip, judgeClip, mayUploadClip, receiveClip } from "../modules/video-observation/operations.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { boundPhone } from "./bound-phone.ts";
import { day, openACourse } from "./on-a-course.ts";

type Announced = Partial<InputOf<typeof announceClip>>;

/** A house in which people on treatment film their doses on phones of their own. */
export async function openOnVideo() {
  const way = await openACourse();
  const { house } = way;

  /** A patient on treatment who agreed to be filmed, and their phone, opened with its PIN or locked. */
  async function filming() {
    const { patientId, episodeId } = await way.onTreatment();
    await agree(patientId, ["messages", "video"]);
    return { patientId, episodeId, phone: await phoneOf(patientId, false), opened: await phoneOf(patientId, true) };
  }

  async function agree(patientId: never, alsoFor: ("messages" | "video")[]): Promise<void> {
    const { consent } = testRegistration({ patientId, placeId: way.phc, on: day(1) }, {});
    const on = new Date(house.clock.now + 5.5 * 3600_000).toISOString().slice(0, 10) as never;
    house.clock.now += 1000;
    await house.act(
      recordConsent,
      { patientId, consentId: way.id(), on, consent: { ...consent, alsoFor } },
      way.worker,
    );
  }

  const phoneOf = (patientId: never, unlocked: boolean) => boundPhone(way, patientId, unlocked);

  /** As a phone announces it: recorded now, for that day of the treatment. */
  async function announced(patientId: never, n: number, by: Claims, bytes: Buffer, more: Announced = {}) {
    const clipId = more.clipId ?? way.id();
    const outcome = await house.send(
      announceClip,
      {
        patientId,
        clipId,
        day: day(n),
        clock: { at: new Date(house.clock.now).toISOString(), aheadMs: 0 },
        seconds: 21.4,
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        type: "video/webm",
        ...more,
      },
      by,
    );
    return { clipId: clipId as never, code: codeOf(outcome) };
  }

  /** Sends its bytes, in pieces, past the surface. */
  async function uploaded(patientId: never, clipId: never, by: Claims, bytes: Buffer): Promise<void> {
    const { upload } = await house.act(mayUploadClip, { patientId, clipId }, by);
    await house.uploads.create(upload, bytes.length);
    await house.uploads.append(upload, 0, Readable.from([bytes]));
  }

  const received = async (patientId: never, clipId: never, by: Claims) =>
    codeOf(await house.send(receiveClip, { patientId, clipId }, by));

  /** Announced, sent and received. */
  async function filmed(patientId: never, n: number, by: Claims, more: Announced = {}): Promise<never> {
    const bytes = clipBytes();
    const { clipId, code } = await announced(patientId, n, by, bytes, more);
    if (code !== "done") throw new Error(code);
    await uploaded(patientId, clipId, by, bytes);
    const fate = await received(patientId, clipId, by);
    if (fate !== "done") throw new Error(fate);
    return clipId;
  }

  async function judged(
    patientId: never,
    clipId: never,
    more: Partial<InputOf<typeof judgeClip>> = {},
    by = way.doctor,
  ): Promise<string> {
    const usual = { verdictId: way.id(), verdict: "accepted" as const, reasons: [] };
    return codeOf(await house.send(judgeClip, { patientId, clipId, ...usual, ...more }, by));
  }

  /** Has every day worked out anew that a clip or a verdict asks for, as the queue does. */
  async function followed(): Promise<void> {
    const rows = await house.look<{ id: string; name: string; carries: unknown }>(
      "select id, name, carries from house.event where name in ('ClipAnnounced', 'ClipJudged') order by at, id",
    );
    for (const { id, name, carries } of rows) {
      const reaction = name === "ClipAnnounced" ? whenClipAnnounced : whenClipJudged;
      await house.turn.react(reaction, { event: id, organisation: way.ours.id, carries });
    }
  }

  return { ...way, filming, agree, phoneOf, announced, uploaded, received, filmed, judged, followed };
}

/** The head of a WebM, and then nothing that plays: what is kept is not looked into. */
export const clipBytes = (size = 5_000): Buffer =>
  Buffer.concat([Buffer.from("1a45dfa3", "hex"), Buffer.from("\x42\x82\x84webm", "latin1"), randomBytes(size)]);
