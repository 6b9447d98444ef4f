import type { Vault } from "../../../server/keys/vault.ts";

/** One for all chips of an organisation: by it the house learns which chip it is. */
export const piccKeyOf = async (vault: Vault): Promise<Buffer> => (await vault.secretFor("sun picc 1")).subarray(0, 16);
/** Of one chip only: whoever takes it out of one chip forges no other. */
export const macKeyOf = async (vault: Vault, uid: string): Promise<Buffer> =>
  (await vault.secretFor(`sun mac 1 ${uid}`)).subarray(0, 16);
