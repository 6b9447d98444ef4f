import { handle } from "../../../server/module.ts";
import { takeXrayFile } from "../operations.ts";
import { keepXrayFile, type Looked, lookInto } from "./keep-xray-file.ts";

export default handle(
  takeXrayFile,
  async ({ input, uploads }): Promise<Looked> => {
    const { fileId, sealed, key } = input;
    const bytes = await uploads.parcels.open({ file: fileId, ...sealed }, Buffer.from(key, "base64url"));
    return bytes === null ? { fault: "file-changed-on-the-way" } : lookInto(bytes, input);
  },
  async (turning, looked) => {
    const { input, uploads } = turning;
    turning.about(input.patientId);
    const kept = await keepXrayFile(turning, looked);
    // Should the turn not be committed, the browser sends the file anew; what stays lying goes some night.
    await uploads.parcels.remove({ file: input.fileId, ...input.sealed }).catch(() => {});
    return kept;
  },
);
