import type { PhoneDatabase } from "../local/database.ts";
import { pinTriesOf } from "../local/pin-tries.ts";
import { type KeptPin, openPinSafe, type Safe } from "../local/sealing.ts";
import type { PinOfPhone } from "../screens/phone/phone-at-hand.ts";
import { webCrypto } from "./browser.ts";
import type { PhoneSession } from "./phone-session.ts";

/** The phone looks at a PIN itself first, so that it opens with no network and no guess travels. */
export function pinOf(
  phone: PhoneDatabase,
  ownerId: string,
  kept: KeptPin | null,
  session: PhoneSession,
  now: () => number,
): { readonly pin: PinOfPhone; readonly openSafe: () => Safe | null } {
  const tries = pinTriesOf(phone, ownerId, now);
  let safe: Safe | null = null;
  session.onChange(() => {
    if (!session.isUnlocked()) safe = null;
  });
  return {
    openSafe: () => safe,
    pin: {
      unlocked: { now: session.isUnlocked, onChange: session.onChange },
      barred: () => session.barred()?.code ?? null,
      waitMs: tries.waits,
      async unlock(given) {
        const tried = await tries.attempt(async () => (kept === null ? null : openPinSafe(given, kept, webCrypto)));
        if (tried.is !== "right") return tried;
        safe = tried.opened;
        session.unlock(given);
        return { is: "right" };
      },
      lock: session.lock,
    },
  };
}
