import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { takeDown } from "../../alerts/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { SendingEnded } from "../events.ts";
import type { Ending, SendingId, SendingKind } from "../sending.ts";
import { answerColumn } from "./keep-sending.ts";

interface End {
  readonly sendingId: SendingId;
  /** As whoever ends it stands to it: by the place it goes to, or by whom it is about. */
  readonly by: { readonly toId: string } | { readonly patientId: string };
  readonly kinds: readonly SendingKind[];
  readonly as: Ending;
  readonly why?: string;
  readonly answer?: string | null;
}

export interface Ended extends Record<string, unknown> {
  readonly patientId: PatientId;
  readonly fromId: string;
  readonly askedBy: string;
}

type NotEnded = "no-such-sending" | "waits-no-more" | "erased";

/** Ends what waits, once: of all who end it at the same moment one does, and the others are told that it waits no more. */
export async function endSending(turning: Turning, end: End): Promise<Ended | NotEnded> {
  const { actor, now, tx, vault, emit, about, ask } = turning;
  const { sendingId, by, kinds, as, why = null, answer = null } = end;
  const mine = "toId" in by ? sql`to_place = ${by.toId}` : sql`patient = ${by.patientId}`;
  const { rows } = await tx.execute<Ended & { open: boolean }>(sql`
    select patient as "patientId", from_place as "fromId", asked_by as "askedBy", ended is null as open
    from transfers.sending
    where id = ${sendingId} and ${mine} and kind = any (${sql.param(kinds)}::text[]) for no key update`);
  const [found] = rows;
  if (!found) return "no-such-sending";
  const { patientId } = found;
  about(patientId);
  if (!found.open) return "waits-no-more";
  const key = answer === null ? undefined : (await vault.keysOf([patientId])).get(patientId);
  if (answer !== null && !key) return "erased";
  const sealed = key ? sealNote(key, answerColumn, sendingId, answer) : null;
  await tx.execute(sql`
    update transfers.sending
    set ended = ${as}, ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}, ended_why = ${why}, answer = ${sealed}
    where id = ${sendingId}`);
  const down = await ask(takeDown, { patientId, kind: "sent-on-waits", thing: sendingId });
  if (isRefusal(down)) throw new Error("Taking an alert down is never refused.");
  emit(SendingEnded, { patientId, sendingId, ended: as });
  return found;
}
