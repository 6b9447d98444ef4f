import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { publicKeyOf } from "../signature.ts";

/** The span of the first key of an organisation. A second one is for the day on which the first is given up. */
export const issuerSpan = { from: "2026-01-01" as CalendarDay, to: "2055-12-31" as CalendarDay };

/** The key by which an organisation endorses its phones; its secret half is written nowhere (decision 62). */
export async function issuerOf(
  vault: Vault,
): Promise<{ readonly publicKey: Uint8Array; readonly secretKey: Uint8Array }> {
  const secretKey = new Uint8Array(await vault.secretFor("sign phones 1"));
  return { secretKey, publicKey: publicKeyOf(secretKey) };
}
