import { eq } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { keepSmallerClip } from "../operations.ts";
import { kindOfClip } from "./clip-file/kind-of-clip.ts";
import { clipOf, sealClip } from "./clip-of.ts";
import { clip as clipTable } from "./tables.ts";

/** Under a file id of its own, so that whoever watches the first one meanwhile sees it to its end. */
export default handle(
  keepSmallerClip,
  async ({ door }) => door.file(),
  async ({ input, actor, tx, vault, files, newId, refuse, about }, bytes) => {
    const { patientId, clipId } = input;
    about(patientId);
    const clip = await clipOf(tx, input, "hold");
    if (!clip?.receivedAt) return refuse("no-such-clip");
    const type = bytes && kindOfClip(bytes);
    if (!bytes || !type || clip.file === null || bytes.length >= (clip.fileBytes ?? 0)) return { clipId };
    const key = (await vault.keysOf([patientId])).get(patientId);
    if (!key) return refuse("erased");
    const organisation = organisationOf(actor);
    const file = newId();
    await files.keep(organisation, file, sealClip(key, file, bytes));
    await tx
      .update(clipTable)
      .set({ file, fileType: type, fileBytes: bytes.length, replacedFile: clip.file })
      .where(eq(clipTable.id, clipId));
    return { clipId };
  },
);
