import { handle } from "../../../server/module.ts";
import { openXray } from "../operations.ts";
import { xrayBytes } from "./xray-bytes.ts";

export default handle(openXray, async (turning) => {
  const kept = await xrayBytes(turning, turning.input, "picture");
  if (typeof kept === "string") return turning.refuse(kept);
  const { bytes, lent } = kept;
  return { mediaType: "application/octet-stream", bytes, lent, pressed: true, saveAs: null };
});
