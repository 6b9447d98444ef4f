import { organisationOf } from "../../foundation/actor.ts";
import type { FileGiven } from "../../foundation/operation.ts";
import { sealedUnderOwnKey } from "../keys/sealing.ts";
import type { PersonKey } from "../keys/vault.ts";
import type { Turning } from "../module.ts";

/**
 * A kept file for whoever the operation has let in by now: its bytes, or, where they can take it so and the store lends,
 * the address of its sealed bytes for a minute and the key of this one file. An older file, sealed under the person's
 * own key, is never lent: that key opens more than one.
 *
 * @param column under which it was sealed, as "video_observation.clip.file"
 * @throws when the store has no such file
 */
export async function giveFile(
  { actor, files, door }: Pick<Turning, "actor" | "files" | "door">,
  key: PersonKey,
  column: string,
  id: string,
): Promise<Required<Pick<FileGiven, "bytes" | "lent">>> {
  const organisation = organisationOf(actor);
  const lent = door.takesLent ? await files.lend(organisation, id) : null;
  if (lent?.sealedAs === sealedUnderOwnKey) {
    const { address } = lent;
    const { place, key: own } = key.keyOfFile(column, id);
    return { bytes: new Uint8Array(), lent: { address, place, key: own.toString("base64url") } };
  }
  const sealed = await files.read(organisation, id);
  if (!sealed) throw new Error(`The file ${id} is missing from the file store.`);
  return { bytes: key.openFile(column, id, sealed), lent: null };
}
