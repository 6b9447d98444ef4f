import { addDays } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { readPatient } from "../../people/operations.ts";
import { withstoodAmong } from "../against.ts";
import { drugsAdded, faultOfChange } from "../change.ts";
import { changePrescription, lookOver } from "../operations.ts";
import { dosedFor, sameItems } from "../prescription.ts";
import { holdEpisode } from "./episodes.sql.ts";
import { takerOf, writePrescription } from "./prescribe.ts";

/** So far ahead a change may be written, in days. */
const ahead = 14;

export default handle(changePrescription, async (turning) => {
  const { input, today, tx, vault, ask, refuse, about } = turning;
  const { patientId, episodeId, prescriptionId, instead, from, items, because, weightKg, why } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = await holdEpisode(tx, patientId, episodeId);
  if (!episode) return refuse("no-such-treatment");
  if (episode.closed) return refuse("treatment-closed");
  const { regimen, prescriptions, startedOn } = episode;
  const before = prescriptions.at(-1);
  // First of all: is what the doctor had before them still what is prescribed?
  if (!regimen || before?.prescriptionId !== instead) return refuse("prescription-changed");
  if (from < startedOn) return refuse("before-treatment");
  if (from > addDays(today, ahead)) return refuse("day-too-late");
  const found = takerOf(await ask(readPatient, { patientId }), weightKg);
  if ("fault" in found) return refuse(found.fault);
  const dosedWeight = dosedFor(prescriptions) ?? weightKg;
  const otherWeight = because === "weight" && weightKg !== dosedWeight;
  if (from >= before.from && sameItems(before.items, items) && !otherWeight) return refuse("nothing-changed");
  const asked = await ask(readGate, { patientId });
  if (isRefusal(asked)) throw new Error("The gate of a patient can always be read.");
  const { resistance } = asked;
  const { taker } = found;
  const fault = faultOfChange(
    { regimen, before: { items: before.items, weightKg: dosedWeight }, items, because, taker, resistance },
    why,
  );
  if (fault) return refuse(fault);

  const added = withstoodAmong(drugsAdded({ before, items }), resistance);
  await writePrescription(turning, key, {
    ...{ patientId, episodeId, prescriptionId, regimen, from, items, because, weightKg, why },
    number: prescriptions.length + 1,
    withstood: [...new Set([...before.withstood, ...added])],
  });
  await ask(lookOver, { patientId });
  return { prescriptionId };
});
