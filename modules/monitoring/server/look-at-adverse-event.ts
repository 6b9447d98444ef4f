import { handle } from "../../../server/module.ts";
import { lookAtAdverseEvent } from "../operations.ts";
import { adverseEventsOf } from "./adverse-events.sql.ts";
import { holdWatched } from "./hold-watched.sql.ts";
import { keepLook } from "./keep-look.ts";

export default handle(lookAtAdverseEvent, async (turning) => {
  const { input, tx, vault, refuse, about } = turning;
  const { patientId, eventId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  await holdWatched(tx, [patientId]);
  const event = (await adverseEventsOf(tx, patientId)).find((one) => one.eventId === eventId);
  if (!event) return refuse("no-such-event");
  const looked = await keepLook(turning, key, input, { ...event, number: event.looks.length + 1 });
  return looked === "kept" ? { eventId } : refuse(looked);
});
