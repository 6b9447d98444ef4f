import type { InputOf } from "../foundation/operation.ts";
import whenBoxHeard from "../modules/adherence/server/when-box-heard.ts";
import { BoxHeard } from "../modules/devices/events.ts";
import {
  bringLog,
  issueBox,
  readBoxOf,
  receiveBoxes,
  recordContact,
  recordRefill,
  returnBox,
} from "../modules/devices/operations.ts";
import { codeOf } from "../server/test-house.ts";
import { day } from "./on-a-course.ts";
import { openOnVideo } from "./on-video.ts";

type Contact = InputOf<typeof recordContact>;

/** When something was, on a day of the treatment in India: at(3, "08:10"). */
export const at = (n: number, time: string): string => new Date(`${day(n)}T${time}:00+05:30`).toISOString();

/** An opening as a box sends it. */
export const opened = (number: number, n: number, time = "08:00") => ({ number, boxAt: at(n, time) });

/** A house in which people on treatment have pill boxes, and may film besides. */
export async function openWithBoxes() {
  const way = await openOnVideo();
  const { house, ours } = way;
  const admin = await ours.member("admin", ours.district);
  const supervisor = await ours.member("supervisor", ours.district);
  let boxes = 0;

  /** A new box in the stock of the PHC, and its id. */
  async function received(serial = `KB-${String((boxes += 1)).padStart(4, "0")}`): Promise<never> {
    const boxId = way.id();
    const input = { placeId: way.phc, model: "Everwell box", boxes: [{ boxId, moveId: way.id(), serial }] };
    await house.act(receiveBoxes, input as never, admin);
    return boxId;
  }

  async function issued(patientId: never, boxId: never, by = way.worker): Promise<string> {
    return codeOf(await house.send(issueBox, { patientId, boxId, moveId: way.id() }, by));
  }

  async function returned(patientId: never, boxId: never): Promise<string> {
    const input = { patientId, boxId, moveId: way.id(), why: "treatment-over" as const };
    return codeOf(await house.send(returnBox, input, way.worker));
  }

  /** What the box tells by itself now, with a clock that is right unless more is said. */
  async function told(boxId: never, entries: Contact["entries"], more: Partial<Contact> = {}) {
    const now = new Date(house.clock.now).toISOString();
    const usual = { contactId: way.id(), at: now, boxAt: now, batteryMv: 3900, noted: null };
    const by = { is: "house" as const, name: "box", organisation: ours.id };
    const taken = await house.act(recordContact, { boxId, entries, ...usual, ...more }, by);
    await heard();
    return taken;
  }

  async function brought(patientId: never, boxId: never, entries: Contact["entries"], more = {}): Promise<string> {
    const readAt = new Date(house.clock.now).toISOString();
    const usual = { contactId: way.id(), serial: null, readAt, boxAt: null, batteryMv: null };
    const outcome = await house.send(bringLog, { patientId, boxId, entries, ...usual, ...more }, way.worker);
    await heard();
    return codeOf(outcome);
  }

  async function filled(patientId: never, boxId: never, when: string): Promise<never> {
    const refillId = way.id();
    await house.act(recordRefill, { patientId, boxId, refillId, at: when }, way.worker);
    await heard();
    return refillId;
  }

  const delivered = new Set<string>();

  /** Delivers what boxes said and nobody has delivered yet, as the house does by itself. */
  async function heard(): Promise<void> {
    const rows = await house.look<{ id: string; carries: never }>(
      "select id, carries from house.event where name = $1 order by id",
      [BoxHeard.name],
    );
    for (const { id, carries } of rows) {
      if (delivered.has(id)) continue;
      delivered.add(id);
      await way.house.turn.react(whenBoxHeard, { event: id, organisation: ours.id, carries });
    }
  }

  const boxOf = async (patientId: never) => (await house.act(readBoxOf, { patientId }, way.doctor)).box;

  return { ...way, admin, supervisor, received, issued, returned, told, brought, filled, heard, boxOf };
}
