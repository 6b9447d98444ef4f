import type * as z from "zod/mini";
import type { Answered, Progress } from "../../../../foundation/client.ts";
import { lendXrayPlace, sendXrayFile, takeXrayFile } from "../../../../modules/diagnosis/operations.ts";
import type { AtHand } from "../../at-hand.ts";

type Film = z.input<(typeof sendXrayFile)["takes"]>;

/**
 * Sends a film: by itself to the store where the house lends a place there, else through the house. Whatever does not
 * come to its end at the store is sent through the house, so that a store out of this browser's reach costs time only.
 */
export async function sendFilm(
  { call, parcels }: Pick<AtHand, "call" | "parcels">,
  input: Film,
  bytes: Uint8Array,
  onProgress: Progress,
): Promise<Answered<typeof sendXrayFile>> {
  const brought = parcels && (await bring({ call, parcels }, input, bytes, onProgress));
  if (brought && (brought.is === "done" || brought.code !== "file-changed-on-the-way")) return brought;
  return call(sendXrayFile, input, { file: bytes, onProgress });
}

/** Null: nothing was lent, or the store did not take it. */
async function bring(
  { call, parcels }: Pick<AtHand, "call"> & { readonly parcels: NonNullable<AtHand["parcels"]> },
  input: Film,
  bytes: Uint8Array,
  onProgress: Progress,
): Promise<Answered<typeof takeXrayFile> | null> {
  const { patientId, fileId } = input;
  const { sealed, sha256, key } = await parcels.seal(bytes, `brought/${fileId}`);
  const said = { bytes: sealed.length, sha256 };
  const lent = await call(lendXrayPlace, { patientId, fileId, sealed: said });
  if (lent.is === "refused" || lent.answer.place === null) return null;
  if (!(await parcels.put(lent.answer.place, sealed, (sent) => onProgress(Math.min(sent, bytes.length), bytes.length))))
    return null;
  return call(takeXrayFile, { ...input, sealed: said, key });
}
