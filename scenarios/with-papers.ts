import { createHash } from "node:crypto";
import sharp from "sharp";
import type { InputOf } from "../foundation/operation.ts";
import { addDocument, sendDocumentFile } from "../modules/documents/operations.ts";
import { codeOf } from "../server/test-house.ts";
import { houseDoor } from "../server/turn.ts";
import type { Claims } from "../server/turn/entering.ts";
import { openTheWay } from "./on-the-way.ts";

/** A sheet of one colour, as a phone would hand it over. */
export const photo = await sharp({ create: { width: 300, height: 400, channels: 3, background: "#d8d2c0" } })
  .jpeg()
  .toBuffer();
export const pdf = Buffer.from("%PDF-1.4\n% words of a hospital\n%%EOF\n");

/** A house whose patients came with papers. */
export async function openWithPapers() {
  const way = await openTheWay();
  const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  const papers = {
    ...way,
    async sendPage(patientId: never, bytes: Buffer = photo, by: Claims = way.worker, fileId = way.id()) {
      const door = { ...houseDoor, file: async () => bytes };
      const outcome = await way.house.send(sendDocumentFile, { patientId, fileId, sha256: sha256(bytes) }, by, {
        door,
      });
      return { fileId, code: codeOf(outcome) };
    },
    paper: (patientId: never, ...fileIds: never[]): InputOf<typeof addDocument> => ({
      ...{ patientId, documentId: way.id(), kind: "referral" as const, title: "From the mission hospital" },
      ...{ dated: null, fileIds },
    }),
    /** A paper of one page; its ids. */
    async added(patientId: never, by: Claims = way.worker, bytes: Buffer = photo) {
      way.house.clock.now += 60_000;
      const { fileId } = await papers.sendPage(patientId, bytes, by);
      const { documentId } = await way.house.act(addDocument, papers.paper(patientId, fileId), by);
      return { patientId, documentId: documentId as never, fileId };
    },
  };
  return papers;
}
