import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { kindOfVoice } from "../../../server/files/kind-of-voice.ts";
import { handle } from "../../../server/module.ts";
import { receiveVoice } from "../operations.ts";
import { voice as voiceTable } from "./tables.ts";
import { voiceColumn, voiceOf } from "./voice-of.ts";

/** The one word by which a phone may forget a message: after it, it is sealed and on the disk. */
export default handle(receiveVoice, async (turning) => {
  const { input, actor, now, tx, vault, files, uploads, newId, refuse, about } = turning;
  const { patientId, reportId } = input;
  about(patientId);
  const voice = await voiceOf(tx, input, "hold");
  if (!voice) return refuse("no-such-voice");
  if (voice.receivedAt !== null) return { reportId };
  const bytes = await uploads.read(voice.upload);
  if (bytes === null || bytes.length < voice.bytes) return refuse("voice-not-whole", { have: bytes?.length ?? 0 });
  if (!createHash("sha256").update(bytes).digest().equals(voice.sha256)) {
    await uploads.remove(voice.upload);
    return refuse("file-changed-on-the-way");
  }
  const type = kindOfVoice(bytes);
  if (type === null) return refuse("not-a-voice");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  // Before the commit: a row whose file is missing would be a lost message, a file without a row is only waste.
  const file = newId();
  await files.keep(organisationOf(actor), file, key.sealFile(voiceColumn, file, bytes));
  await tx
    .update(voiceTable)
    .set({ receivedAt: new Date(now), file })
    .where(eq(voiceTable.report, reportId));
  return { reportId };
});
