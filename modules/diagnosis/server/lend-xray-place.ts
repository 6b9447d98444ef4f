import { handle } from "../../../server/module.ts";
import { lendXrayPlace } from "../operations.ts";

export default handle(lendXrayPlace, async ({ input, vault, uploads, refuse, about }) => {
  const { patientId, fileId, sealed } = input;
  about(patientId);
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  return { place: await uploads.parcels.lendPlace({ file: fileId, ...sealed }) };
});
