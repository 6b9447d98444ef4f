import { handle } from "../../../server/module.ts";
import { sendXrayFile } from "../operations.ts";
import { keepXrayFile, type Looked, lookInto } from "./keep-xray-file.ts";

export default handle(
  sendXrayFile,
  async ({ input, door }): Promise<Looked> => {
    const bytes = await door.file();
    return bytes === null ? { fault: "x-ray-too-large" } : lookInto(bytes, input);
  },
  async (turning, looked) => {
    turning.about(turning.input.patientId);
    return keepXrayFile(turning, looked);
  },
);
