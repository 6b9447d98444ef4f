import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { VoiceNote } from "../lead.ts";
import { hearLead } from "../operations.ts";
import { sealedColumns } from "./shown-leads.ts";

export default handle(hearLead, async ({ input, today, tx, vault, refuse }) => {
  const { leadId } = input;
  const { rows } = await tx.execute<{ voice: Buffer | null; keyId: string }>(sql`
    select voice, key as "keyId" from outreach.lead where id = ${leadId} and ended_on is null and expires_on >= ${today}::date`);
  const [found] = rows;
  const key = found && (await vault.keysOf([found.keyId])).get(found.keyId);
  if (!found?.voice || !key) return refuse("nothing-spoken");
  return VoiceNote.parse(JSON.parse(key.open(sealedColumns.voice, leadId, found.voice)));
});
