import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { monthBegins, supplement } from "../benefit.ts";
import { recordBenefit } from "../operations.ts";
import { holdBenefits, paymentsOf, treatmentsOf } from "./benefits.sql.ts";
import { payment } from "./tables.ts";

export const referenceColumn = "nutrition.payment.reference";

export default handle(recordBenefit, async ({ input, actor, now, today, tx, vault, refuse, about }) => {
  const { patientId, episodeId, paymentId, kind, month, paid, rupees, paidOn, reference, because } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = (await treatmentsOf(tx, patientId)).find((one) => one.episodeId === episodeId);
  if (!episode) return refuse("no-such-treatment");
  const from = monthBegins(episode.startedOn, month);
  if (from > today) return refuse("month-not-begun");
  if (episode.closedOn !== null && from > episode.closedOn) return refuse("after-treatment");
  if (kind === "supplement" && month > supplement.months) return refuse("not-due-for-supplement");
  if (paidOn !== null && paidOn > today) return refuse("day-not-begun");
  if (paidOn !== null && paidOn < episode.startedOn) return refuse("before-treatment");
  await holdBenefits(tx, patientId);
  const same = (await paymentsOf(tx, patientId)).filter(
    (one) => one.episodeId === episodeId && one.kind === kind && one.month === month && one.takenBackAt === null,
  );
  if (same.some((one) => one.paymentId === paymentId)) return refuse("already-added");
  if (same.some((one) => one.paid)) return refuse("paid-already");
  const kept = await tx
    .insert(payment)
    .values({
      organisation: organisationOf(actor),
      id: paymentId,
      patient: patientId,
      episode: episodeId,
      kind,
      month,
      paid,
      rupees,
      paidOn,
      reference: sealNote(key, referenceColumn, paymentId, reference),
      because,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: payment.id });
  return kept.length === 0 ? refuse("already-added") : { paymentId };
});
