import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Call } from "../../foundation/client.ts";
import type { CardContent } from "../../modules/cards/content.ts";
import { endorsePhone, readTrust } from "../../modules/cards/operations.ts";
import type { TrustKept } from "../../modules/cards/shown.ts";
import type { OwnerDatabase } from "../local/database.ts";
import { replicaOf } from "../local/replica.ts";
import type { Safe } from "../local/sealing.ts";
import { type Told, told } from "../field/follow.ts";
import type { CardsHere } from "../screens/caseload/cards/cards-here.ts";
import type { CardRead } from "../screens/caseload/cards/reading.ts";

/*
 * What a worker's phone needs to read and write cards without network: whom to believe, and a key of its own that the
 * house endorsed. The key is made on the phone, is sealed under the worker's PIN, and goes nowhere.
 */

interface Signer {
  readonly id: "signer";
  /** Both in hex. */
  readonly secretKey: string;
  /** Null: the house has not been asked yet. */
  readonly endorsement: string | null;
  readonly until: CalendarDay | null;
}

type Kept = Signer | (TrustKept & { readonly id: "trust" });

export interface Cards extends CardsHere {
  /** Asks the house whom to believe, and to endorse this phone anew. Not more often than every few minutes. */
  ask(): Promise<void>;
  /** The card that was read last, until the phone is locked. */
  readonly lastRead: Told<{ readonly childId: string; readonly read: CardRead } | null>;
}

const goodMs = 10 * 60_000;

export async function openCards(
  database: OwnerDatabase,
  safe: Safe,
  call: Call,
  ports: { now(): number; random(bytes: number): Uint8Array },
): Promise<Cards> {
  const replica = replicaOf<Kept>(database, safe, "cards");
  const rows = await replica.all();
  let signer = rows.find((row) => row.id === "signer");
  const trust: Told<TrustKept | null> = told<TrustKept | null>(rows.find((row) => row.id === "trust") ?? null);
  let askedAt = -Infinity;

  async function keep(row: Kept): Promise<void> {
    await replica.change({ put: [row], remove: [], cursor: null });
  }

  async function learnTrust(): Promise<boolean> {
    const told_ = await call(readTrust, {});
    if (told_.is === "refused") return false;
    await keep({ ...told_.answer, id: "trust" });
    trust.tell(told_.answer);
    return true;
  }

  async function haveItEndorsed(): Promise<void> {
    const { hexOf, fromHex } = await import("../../modules/cards/bytes.ts");
    const { publicKeyOf } = await import("../../modules/cards/signature.ts");
    const secretKey = signer?.secretKey ?? hexOf(ports.random(32));
    // Kept before anybody hears of it: of a key that was endorsed and lost again there would soon be twelve.
    if (!signer) await keep((signer = { id: "signer", secretKey, endorsement: null, until: null }));
    const publicKey = hexOf(publicKeyOf(fromHex(secretKey) ?? new Uint8Array()));
    const said = await call(endorsePhone, { publicKey });
    if (said.is === "refused") {
      // It was said to be lost: what it signs nobody believes.
      if (said.code === "key-revoked") await keep((signer = { ...signer, endorsement: null, until: null }));
      return;
    }
    await keep((signer = { ...signer, ...said.answer }));
  }

  return {
    trust,
    lastRead: told<{ readonly childId: string; readonly read: CardRead } | null>(null),
    mayWrite(today) {
      const { endorsement = null, until = null } = signer ?? {};
      return endorsement !== null && until !== null && today <= until;
    },
    async record(content: CardContent) {
      const endorsed = signer;
      if (!endorsed?.endorsement) return null;
      const { fromHex } = await import("../../modules/cards/bytes.ts");
      const { fitting, recordToSign } = await import("../../modules/cards/record.ts");
      const { signed } = await import("../../modules/cards/signature.ts");
      const { slotLength } = await import("../../modules/cards/slots.ts");
      const [secretKey, endorsement] = [fromHex(endorsed.secretKey), fromHex(endorsed.endorsement)];
      if (!secretKey || !endorsement) return null;
      const { toSign, withSignature } = recordToSign(fitting(content, slotLength), endorsement);
      return withSignature(signed("khurak card 1", toSign, secretKey));
    },
    async ask() {
      if (ports.now() - askedAt < goodMs) return;
      askedAt = ports.now();
      if (!(await learnTrust())) askedAt = -Infinity;
      else await haveItEndorsed();
    },
  };
}
