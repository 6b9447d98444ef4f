import { handle } from "../../../server/module.ts";
import { amendExamination } from "../operations.ts";
import { examinationsOf } from "./examinations.sql.ts";
import { holdWatched } from "./hold-watched.sql.ts";
import { keepExamination } from "./keep-examination.ts";

export default handle(amendExamination, async (turning) => {
  const { input, today, tx, refuse, about } = turning;
  const { patientId, amends, examinationId, on, found } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  await holdWatched(tx, [patientId]);
  const before = await examinationsOf(tx, patientId);
  const wrong = before.find((one) => one.examinationId === amends);
  if (!wrong) return refuse("no-such-examination");
  // What was taken back is gone: whoever did the examination after all records it anew.
  if (wrong.amended || wrong.found === null) return refuse("already-amended");
  if (found && found.kind !== wrong.kind) return refuse("another-kind");
  const kept = await keepExamination(turning, { ...input, kind: wrong.kind }, before);
  return kept === "kept" ? { examinationId } : refuse(kept);
});
