import { handle } from "../../../server/module.ts";
import { saveXray } from "../operations.ts";
import { xrayFileName } from "../x-ray.ts";
import { xrayBytes } from "./xray-bytes.ts";

export default handle(saveXray, async (turning) => {
  const kept = await xrayBytes(turning, turning.input, "original");
  if (typeof kept === "string") return turning.refuse(kept);
  const { bytes, lent, kind } = kept;
  const saveAs = xrayFileName(turning.input.xrayId, kind);
  return { mediaType: "application/octet-stream", bytes, lent, pressed: false, saveAs };
});
