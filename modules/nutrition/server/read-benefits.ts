import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { labelPatients } from "../../people/operations.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { monthsDue, sumsOf, supplement } from "../benefit.ts";
import { adultFrom } from "../needs.ts";
import { readBenefits } from "../operations.ts";
import { paymentsOf, treatmentsOf } from "./benefits.sql.ts";
import { referenceColumn } from "./record-benefit.ts";

export default handle(readBenefits, async ({ input, today, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const labels = await ask(labelPatients, { patientIds: [patientId] });
  const person = isRefusal(labels) ? undefined : labels.patients[0];
  if (!key || !person) return refuse("erased");
  const [episodes, rows] = [await treatmentsOf(tx, patientId), await paymentsOf(tx, patientId)];
  const by = await whoWrote(
    rows.flatMap((row) => [row.by, ...(row.takenBackBy === null ? [] : [row.takenBackBy])]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    today,
    treatments: episodes.map(({ episodeId, startedOn, closedOn, bodyMass }) => {
      const mine = rows.filter((row) => row.episodeId === episodeId);
      const standing = mine.filter(({ takenBackAt }) => takenBackAt === null);
      // The newest word about a month counts.
      const newest = new Map(standing.toReversed().map((row) => [`${row.kind} ${row.month}`, row]));
      const months = monthsDue(startedOn, closedOn ?? today);
      const adult = person.age >= adultFrom.years;
      return {
        episodeId,
        startedOn,
        closedOn,
        months: [...months],
        payments: mine.map(({ episodeId: _of, reference, takenBackAt, takenBackWhy, takenBackBy, ...row }) => ({
          ...row,
          reference: openNote(key, referenceColumn, row.paymentId, reference),
          by: by(row.by),
          replaced: takenBackAt === null && newest.get(`${row.kind} ${row.month}`)?.paymentId !== row.paymentId,
          takenBack:
            takenBackAt === null || takenBackWhy === null || takenBackBy === null
              ? null
              : { why: takenBackWhy, at: takenBackAt, by: by(takenBackBy) },
        })),
        sums: sumsOf(months, [...newest.values()]),
        supplement: {
          due: bodyMass === null || !adult ? null : bodyMass < supplement.below,
          bodyMass: bodyMass === null ? null : Math.round(bodyMass * 10) / 10,
          months: supplement.months,
        },
      };
    }),
  };
});
