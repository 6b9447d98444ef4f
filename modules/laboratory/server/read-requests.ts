import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readRequests } from "../operations.ts";
import { requestNote } from "./request-tests.ts";
import { shownReceipt, shownRejection, specimensOf } from "./specimen-rows.sql.ts";

type Shown = AnswerOf<typeof readRequests>["requests"][number];

interface Row extends Record<string, unknown>, Omit<Shown, "note" | "by" | "cancelled" | "specimens"> {
  note: Buffer | null;
  by: string;
  cancelled: { why: NonNullable<Shown["cancelled"]>["why"]; at: string; by: string } | null;
}

export default handle(readRequests, async ({ input, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const { rows } = await tx.execute<Row>(sql`
    select r.id as "requestId", s.state, r.tests, s.missing, r.purpose, r.lab as "labId", l.name as "labName",
      l.name_hindi as "labNameHindi", r.asked_on::text as "askedOn", r.note, ${moment("r.at")} as at, r.by,
      (select jsonb_build_object('why', c.why, 'at', ${moment("c.at")}, 'by', c.by)
       from laboratory.cancellation c where c.organisation = r.organisation and c.request = r.id) as cancelled
    from laboratory.request r
      join laboratory.standing s on s.organisation = r.organisation and s.request = r.id
      join places.published_place l on l.organisation = r.organisation and l.id = r.lab
    where r.patient = ${patientId} order by r.at desc, r.id desc`);
  const specimens = await specimensOf(tx, sql`s.patient = ${patientId}`);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(
    rows.flatMap((row) => (row.cancelled ? [row.by, row.cancelled.by] : [row.by])),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    requests: rows.map((row) => ({
      ...row,
      note: openNote(key, requestNote, row.requestId, row.note),
      by: by(row.by),
      cancelled: row.cancelled && { ...row.cancelled, by: by(row.cancelled.by) },
      specimens: specimens
        .filter(({ requestId }) => requestId === row.requestId)
        .map((specimen) => ({
          specimenId: specimen.specimenId,
          kind: specimen.kind,
          collectedOn: specimen.collectedOn,
          received: shownReceipt(specimen, key),
          rejected: shownRejection(specimen, key),
          resultIds: specimen.resultIds,
        })),
    })),
  };
});
