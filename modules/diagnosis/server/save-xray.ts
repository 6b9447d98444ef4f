import { handle } from "../../../server/module.ts";
import { saveXray } from "../operations.ts";
import { xrayBytes } from "./xray-bytes.ts";

const endings: Readonly<Record<string, string>> = { png: "png", jpeg: "jpg", dicom: "dcm" };

export default handle(saveXray, async (turning) => {
  const kept = await xrayBytes(turning, turning.input, "original");
  if (typeof kept === "string") return turning.refuse(kept);
  // Not the patient's name: a file in a download folder is read by whoever sits there next.
  const saveAs = `x-ray-${turning.input.xrayId.slice(-8)}.${endings[kept.kind] ?? "bin"}`;
  return { mediaType: "application/octet-stream", bytes: kept.bytes, pressed: false, saveAs };
});
