import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { readPatient } from "../../people/operations.ts";
import { personAgainst, resistanceAgainst, stops, wantsWords, withstoodAmong } from "../against.ts";
import { doseDayBegins } from "../episode.ts";
import { TreatmentStarted } from "../events.ts";
import { lookOver, startTreatment } from "../operations.ts";
import { drugsFrom, medicinesFrom } from "../prescription.ts";
import { departuresFrom, proposeMedicines } from "../propose.ts";
import { regimenOf } from "../regimens.ts";
import { holdTreatment } from "./episodes.sql.ts";
import { nextRegistration } from "./next-registration.sql.ts";
import { takerOf, writePrescription } from "./prescribe.ts";
import { episode, phase } from "./tables.ts";

export default handle(startTreatment, async (turning) => {
  const { input, actor, now, today, timeZone, tx, vault, ask, refuse, emit, about } = turning;
  const { patientId, episodeId, phaseId, prescriptionId, startsOn, items, weightKg, why } = input;
  about(patientId);
  if (startsOn > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const regimen = regimenOf(input.regimen);
  const first = regimen?.phases[0];
  if (!regimen || !first) return refuse("no-such-regimen");

  await holdTreatment(tx, patientId);
  // From here to the commit nothing is added on which the gate hangs.
  const asked = await ask(readGate, { patientId });
  if (isRefusal(asked)) throw new Error("The gate of a patient can always be read.");
  const { gate, decisionId, resistance } = asked;
  if (gate.is === "closed") return refuse(gate.because);
  if (decisionId === null) throw new Error("A gate stands open without a decision.");

  const organisation = organisationOf(actor);
  const number = await nextRegistration(tx, organisation, Number(today.slice(0, 4)));
  const { rows } = await tx.execute<Before>(sql`
    select d.at as "decidedAt",
      exists (select from treatment.episode where patient = ${patientId} and closed_on is null) as "on",
      exists (select from treatment.episode e where e.patient = ${patientId}
        and (e.decision = ${decisionId} or e.closed_at >= d.at)) as used
    from diagnosis.published_decision d where d.id = ${decisionId}`);
  const [before] = rows;
  if (!before) throw new Error("The decision behind an open gate is there.");
  if (before.on) return refuse("on-treatment-already");
  // A treatment that ended says something new about the person: a doctor looks again before the next.
  if (before.used) return refuse("decision-used");
  // What is decided after midnight may begin with the evening's dose, which belongs to the day before.
  if (startsOn < calendarDay(Date.parse(before.decidedAt), timeZone, doseDayBegins))
    return refuse("before-the-decision");
  const found = takerOf(await ask(readPatient, { patientId }), weightKg);
  if ("fault" in found) return refuse(found.fault);
  const { taker } = found;
  if (items.length === 0) return refuse("nothing-prescribed");
  const present = [...new Set(input.present)];
  const against = [
    ...resistanceAgainst(regimen, medicinesFrom(items, startsOn), resistance),
    ...personAgainst(regimen, { ...taker, present }),
  ];
  if (stops(against)) return refuse("resistant-to-the-regimen");
  const explains = wantsWords(against);
  if (explains && why === null) return refuse("regimen-needs-a-reason");
  const proposed = proposeMedicines(regimen, first.code, { startedOn: startsOn, beginsOn: startsOn }, taker);
  const departs = departuresFrom(proposed, items).length > 0;
  if (departs && why === null) return refuse("dose-needs-a-reason");

  const written = { organisation, patient: patientId, at: new Date(now), by: actorName(actor) };
  const started = await tx
    .insert(episode)
    .values({
      ...written,
      id: episodeId,
      decision: decisionId,
      startsOn,
      registrationNumber: number,
      regimen: regimen.code,
      regimenVersion: regimen.version,
      present,
      although: explains ? sealNote(key, "treatment.episode.although", episodeId, why) : null,
      phase: first.code,
    })
    .onConflictDoNothing()
    .returning({ id: episode.id });
  if (started.length === 0) return refuse("on-treatment-already");
  await tx
    .insert(phase)
    .values({ ...written, id: phaseId, episode: episodeId, number: 1, code: first.code, beginsOn: startsOn });
  emit(TreatmentStarted, { patientId, episodeId });
  await writePrescription(turning, key, {
    ...{ patientId, episodeId, prescriptionId, regimen, number: 1, from: startsOn, items, weightKg },
    because: "phase",
    withstood: withstoodAmong(drugsFrom(items, startsOn), resistance),
    // What was written stays, also where nothing asked for it.
    why: departs || !explains ? why : null,
  });
  await ask(lookOver, { patientId });
  return { episodeId };
});

interface Before extends Record<string, unknown> {
  decidedAt: string;
  on: boolean;
  used: boolean;
}
