import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { kindOfVoice } from "../../../server/files/kind-of-voice.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { LeadChanged } from "../events.ts";
import { leadDays, voiceBytesAtMost } from "../lead.ts";
import { reportSighting } from "../operations.ts";
import { sealedColumns } from "./shown-leads.ts";
import { lead } from "./tables.ts";

export default handle(reportSighting, async ({ input, actor, now, today, tx, vault, ask, newId, refuse, emit }) => {
  const { placeId, leadId, sighting } = input;
  const { seenOn, age, card, where, called, rough, voice } = sighting;
  if (actor.is !== "person") throw new Error("Only a person sees a child.");
  if (seenOn > today) return refuse("day-not-begun");
  if (seenOn < addDays(today, -leadDays)) return refuse("seen-too-long-ago");
  const spoken = voice === null ? null : Buffer.from(voice.base64, "base64");
  if (spoken && (spoken.length > voiceBytesAtMost || kindOfVoice(spoken) !== voice?.type)) return refuse("not-a-voice");
  const place = await ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  const keyId = newId();
  const key = await vault.keyFor(keyId);
  const seal = (column: keyof typeof sealedColumns, words: string | null) =>
    words === null || !key ? null : key.seal(sealedColumns[column], leadId, words);
  const kept = await tx
    .insert(lead)
    .values({
      ...{
        organisation: organisationOf(actor),
        id: leadId,
        facility: placeId,
        finder: actor.id,
        key: keyId,
        seenOn,
        age,
        card,
      },
      ...{ where: seal("where", where), called: seal("called", called) },
      rough: seal("rough", rough && JSON.stringify(rough)),
      voice: seal("voice", voice && JSON.stringify(voice)),
      voiceSeconds: voice?.seconds ?? null,
      expiresOn: addDays(today, leadDays),
      at: new Date(now),
    })
    .onConflictDoNothing()
    .returning({ id: lead.id });
  if (kept.length === 0) return refuse("already-added");
  emit(LeadChanged, { leadId });
  return { leadId };
});
