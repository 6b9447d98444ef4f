import { clientOf } from "../../foundation/client.ts";
import { bindPhone } from "../../modules/access/operations.ts";
import type { PhoneId } from "../../modules/access/phone.ts";
import { openHouseClock } from "../local/house-clock.ts";
import type { PhoneDatabase } from "../local/database.ts";
import { phoneKeyOf } from "../local/phone-key.ts";
import { askToLast } from "../local/room.ts";
import { makePinSafe } from "../local/sealing.ts";
import { newId, now, storage, webCrypto } from "./browser.ts";
import { sendWith } from "./send.ts";

/** The id under which this phone asks to be bound: the same until it is, so that an answer that was lost can be asked for again. */
const asking = "phone-id";

/**
 * Binds this phone to whoever was given the code, and keeps that.
 *
 * @returns the code of a refusal; null: it is bound
 */
export async function bindThisPhone(
  phone: PhoneDatabase,
  code: string,
  pin: string,
  language: () => string,
): Promise<string | null> {
  const phoneId = await phone.transaction("rw", phone.notes, async () => {
    const known = (await phone.notes.get(asking))?.value as PhoneId | undefined;
    const mine = known ?? (newId() as PhoneId);
    if (known === undefined) await phone.notes.put({ name: asking, value: mine });
    return mine;
  });
  const [key, safe, clock] = await Promise.all([
    phoneKeyOf(phone, phoneId, webCrypto).then((pair) => pair.publicKey()),
    makePinSafe(pin, webCrypto),
    openHouseClock(phone, now),
  ]);
  const call = clientOf("", { fetch: sendWith(clock, now), accessToken: () => null, newId, language });
  const bound = await call(bindPhone, { phoneId, code, key, pin }).catch(() => null);
  if (bound === null) return "something-broke";
  if (bound.is === "refused") return bound.code;
  const { patientId } = bound.answer;
  await phone.transaction("rw", phone.owners, phone.notes, async () => {
    await phone.owners.put({ ownerId: patientId, kind: "patient", pin: safe.kept, phoneId, since: now() });
    await phone.notes.delete(asking);
  });
  await phone.copied();
  // Now there is something to keep, and whoever is asked knows why.
  void askToLast(storage);
  return null;
}
