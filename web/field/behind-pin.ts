import type { OwnerDatabase } from "../local/database.ts";
import { type Bytes, openJson, type Safe, sealJson } from "../local/sealing.ts";
import type { BehindPin } from "../screens/phone/phone-at-hand.ts";

/** @param openSafe the one that the PIN opened; null while the phone is locked */
export const behindPinOf = ({ notes }: Pick<OwnerDatabase, "notes">, openSafe: () => Safe | null): BehindPin => ({
  async read(place) {
    const safe = openSafe();
    const note = await notes.get(place);
    if (safe === null || note === undefined) return null;
    return openJson(safe, place, note.value as Bytes).catch(() => null);
  },
  async keep(place, value) {
    const safe = openSafe();
    if (safe !== null) await notes.put({ name: place, value: await sealJson(safe, place, value) });
  },
});
