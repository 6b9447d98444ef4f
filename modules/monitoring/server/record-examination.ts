import { handle } from "../../../server/module.ts";
import { recordExamination } from "../operations.ts";
import { examinationsOf } from "./examinations.sql.ts";
import { holdWatched } from "./hold-watched.sql.ts";
import { keepExamination } from "./keep-examination.ts";

export default handle(recordExamination, async (turning) => {
  const { input, today, tx, refuse, about } = turning;
  const { patientId, examinationId, on, found } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  await holdWatched(tx, [patientId]);
  const before = await examinationsOf(tx, patientId);
  const said = { ...input, kind: found.kind, amends: null, because: null };
  const kept = await keepExamination(turning, said, before);
  return kept === "kept" ? { examinationId } : refuse(kept);
});
