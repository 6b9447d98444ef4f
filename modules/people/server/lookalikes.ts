import { sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import type { Identity } from "../patient.ts";
import { type Likeness, likeness, looksAlike, surelyTheSame } from "../similar.ts";
import { identitiesOf } from "./identity-of.ts";
import { soundWords, phoneWord } from "./search-tokens.ts";
import { whomIMaySee } from "./whom-i-may-see.sql.ts";

type Sought = Pick<Identity, "name" | "sex" | "born" | "phone">;

interface Lookalike {
  readonly patientId: string;
  readonly identity: Identity;
  readonly because: readonly Likeness[];
  readonly seen: boolean;
}

/** Of more than these, those who share the most words are looked at. */
const lookedAt = 300;

/**
 * Who is registered already and looks like this person, in the whole organisation. Of those whom
 * the asker may not see only the certain ones are answered: a name alone must tell nobody whether
 * its owner is a patient.
 */
export async function lookalikesOf(
  sought: Sought,
  { tx, vault, actor, today }: { tx: Tx; vault: Vault; actor: Actor; today: CalendarDay },
): Promise<readonly Lookalike[]> {
  const phones = await vault.tokens(sought.phone ? [phoneWord(sought.phone.number)] : []);
  const names = await vault.tokens(soundWords(sought.name));
  const visible = whomIMaySee(actor, ["doctor", "supervisor"], sql`t.patient`);
  const { rows } = await tx.execute<{ patient: string; seen: boolean }>(sql`
    select t.patient, ${visible} as seen
    from people.search_token t join people.patient p on p.organisation = t.organisation and p.id = t.patient
    where t.token = any (${sql.param([...phones, ...names])}::bytea[])
      and (t.token = any (${sql.param(phones)}::bytea[])
        or p.sex = ${sought.sex} and p.born_year between ${sought.born.year - 3} and ${sought.born.year + 3})
    group by t.patient order by count(*) desc, t.patient limit ${lookedAt}`);
  const known = await identitiesOf(
    tx,
    vault,
    rows.map(({ patient }) => patient),
  );
  const mine = { ...sought, phone: sought.phone?.number ?? null };
  return rows.flatMap(({ patient: patientId, seen }) => {
    const identity = known.get(patientId);
    if (!identity) return [];
    const because = likeness(mine, { ...identity, phone: identity.phone?.number ?? null }, today);
    return looksAlike(because) && (seen || surelyTheSame(because)) ? [{ patientId, identity, because, seen }] : [];
  });
}
