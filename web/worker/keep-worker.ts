import type { KeptPin, Safe } from "../local/sealing.ts";
import { makePinSafe, openPinSafe } from "../local/sealing.ts";
import type { Owner, PhoneDatabase } from "../local/database.ts";
import { pinTriesOf, type Tried } from "../local/pin-tries.ts";
import { askToLast } from "../local/room.ts";
import { now, storage, webCrypto } from "../field/browser.ts";

/** A health worker, or a finder, who has a page of their own. Whoever is both works as the first. */
export type AtWork = Exclude<Owner["kind"], "patient">;

/** Who has a PIN on this phone. */
export interface KnownWorker {
  readonly memberId: string;
  readonly kind: AtWork;
  /** As "asha@demo": to tell one from another where several use one phone. */
  readonly signInName: string;
  readonly pin: KeptPin;
}

const nameNote = (memberId: string) => `sign-in-name/${memberId}`;

/** Those who have a PIN on this phone, the last to come first. */
export async function workersOn(phone: PhoneDatabase): Promise<readonly KnownWorker[]> {
  const owners = await phone.owners.toArray();
  const known = await Promise.all(
    owners
      .toSorted((a, b) => b.since - a.since)
      .map(async ({ ownerId, kind, pin }) => {
        if (kind === "patient" || pin === null) return [];
        const name = (await phone.notes.get(nameNote(ownerId)))?.value;
        return [{ memberId: ownerId, kind, signInName: typeof name === "string" ? name : "", pin }];
      }),
  );
  return known.flat();
}

/** A new PIN of somebody who has signed in. Of one that was forgotten, what it sealed and was not sent is gone. */
export async function keepWorker(
  phone: PhoneDatabase,
  { memberId, kind, signInName }: Omit<KnownWorker, "pin">,
  pin: string,
): Promise<Safe> {
  const { safe, kept } = await makePinSafe(pin, webCrypto);
  const owner: Owner = { ownerId: memberId, kind, pin: kept, phoneId: null, since: now() };
  await phone.transaction("rw", phone.owners, phone.notes, async () => {
    await phone.owners.put(owner);
    await phone.notes.put({ name: nameNote(memberId), value: signInName });
  });
  await phone.copied();
  await askToLast(storage);
  return safe;
}

export const openByPin = (
  phone: PhoneDatabase,
  { memberId, pin: kept }: KnownWorker,
  pin: string,
): Promise<Tried<Safe>> => pinTriesOf(phone, memberId, now).attempt(() => openPinSafe(pin, kept, webCrypto));
