import { requests, type Stopped } from "./gate.ts";
import { type FilmedDose, judgeFilmed, type Judged } from "./judge.ts";
import { isEmpty } from "./phone-disk.ts";
import type { Step } from "./steps.ts";
import { choresAreDone, strike, strikeAt, type Victim } from "./strike.ts";
import { inTime, until } from "./until.ts";
import type { World } from "./world.ts";

/**
 * One dose that is filmed and sent, with one kill on its way, judged at its end.
 *
 * @returns null: it was killed before the phone had said anything, and nothing of it was left on the phone
 */
export async function walkFilmed(world: World, step: Step, victim: Victim): Promise<Judged | null> {
  const { gate, phone } = world;
  const { at } = step;
  await phone.beginFilming(at.is === "filming" ? "kept" : "recording");
  if (at.is !== "filming") await phone.stopFilming(step.seconds ?? 2);
  if (at.is === "filming" || at.is === "stopped") {
    await strike(world, victim, phone);
    const dose = await sendWhatIsLeft(world);
    return dose && judgeSent(world, dose, 1);
  }
  if (at.is === "offline") gate.network(false);
  const announced = gate.stop(requests.announce, "before");
  await phone.send();
  await phone.seesItKept();
  const dose = await noted(world);
  if (at.is === "offline") {
    await strike(world, victim, phone);
    // Opened again with no network, it still says so.
    await phone.seesItKept();
    announced.goOn();
    gate.network(true);
  } else {
    await inTime("the announcement to be on its way", announced.reached);
    await killOnTheWay(world, step, victim, announced, dose);
  }
  return judgeSent(world, dose, 1);
}

/** As tus-js-client sends them: clip-upload.ts. */
const pieceBytes = 64 * 1024;

/** @param kills on its way: each may cost a piece that is sent again, and no more */
export async function judgeSent(
  { phone, gate, house, desks }: World,
  dose: FilmedDose,
  kills: number,
  calendar: "now" | "later" = "now",
): Promise<Judged> {
  await phone.seesAllSent();
  const judged = await judgeFilmed(house, desks, dose, calendar);
  const sent = gate.sent(`/api/patients/${dose.patientId}/clips/${dose.clipId}/upload`);
  const again = sent - judged.bytes;
  const wrong = again <= kills * pieceBytes ? [] : [`${again} bytes of ${judged.bytes} were sent again`];
  return { ...judged, again, wrong: [...judged.wrong, ...wrong] };
}

/**
 * After a kill before the phone had said anything: what lies on its disk is what it shows, and that
 * is sent on.
 *
 * @returns null: nothing is left, and nothing is shown
 */
export async function sendWhatIsLeft(world: World): Promise<FilmedDose | null> {
  const { gate, phone } = world;
  // Sent before it could be read, it would not be known by what to look for it.
  const announced = gate.stop(requests.announce, "before");
  try {
    const offered = await phone.isOffered();
    const { clips, ...disk } = await phone.disk();
    if (offered !== clips.length > 0) throw new Error(`${clips.length} films were left, and offered: ${offered}.`);
    if (offered) {
      await phone.sendOffered();
      await phone.seesItKept();
    } else if (isEmpty({ ...disk, clips })) return null;
    return await noted(world);
  } finally {
    announced.goOn();
  }
}

/** By what the house will know the one film that waits. */
export async function noted({ phone, radha }: World): Promise<FilmedDose> {
  const { outbox } = await phone.disk();
  const [clip, ...more] = outbox.filter(({ clipId }) => clipId !== null);
  if (!clip?.after || more.length > 0) throw new Error(`One film waits, and not ${JSON.stringify(outbox)}.`);
  return { is: "filmed", patientId: radha, clipId: clip.id, commandId: clip.after };
}

async function killOnTheWay(
  world: World,
  { at }: Step,
  victim: Victim,
  announced: Stopped,
  dose: FilmedDose,
): Promise<void> {
  const { house, gate, phone } = world;
  if (at.is === "worker away") {
    await house.kill("worker");
    announced.goOn();
    await phone.seesAllSent();
    return house.revive("worker");
  }
  if (at.is === "in the worker") {
    await choresAreDone(house);
    if (at.table === null) {
      announced.goOn();
      await until("the clip to be taken by its chore", () => isTaken(world, dose));
      return strike(world, victim, phone);
    }
    // The clip's own row is written by its take-over too: that one is to be over.
    const first = at.table === "video_observation.clip" ? gate.stop(requests.receive, "told") : null;
    if (first !== null) {
      announced.goOn();
      await inTime("the clip to be taken over", first.reached);
    }
    const turn = await house.holdWriting(at.table);
    announced.goOn();
    await until(`a turn of the worker before ${at.table}`, turn.somebodyWaits);
    await strike(world, victim, phone);
    return turn.letGo();
  }
  if (at.is !== "request") return;
  const { place, table } = at;
  // The table that its turn writes into, earlier ones write into too.
  const first = table === undefined ? place : "before";
  const isAnnouncement = at.which === requests.announce;
  const held = isAnnouncement ? announced : gate.stop(at.which, first);
  if (!isAnnouncement) announced.goOn();
  await inTime("a request to be stopped on its way", held.reached);
  // What others write there is not to be taken for the turn that is meant.
  if (table !== undefined) await choresAreDone(house);
  const turn = table === undefined ? null : await house.holdWriting(table);
  const isThere = place === (isAnnouncement ? "before" : first);
  return strikeAt(world, victim, phone, { stopped: isThere ? held : held.goOnTo(place), place, turn });
}

/** Asked for by the chore that makes it smaller, and in its hands from then on. */
async function isTaken({ house }: World, { clipId }: FilmedDose): Promise<boolean> {
  const taken = `select from house.audit_leaf where operation = 'videoObservation.takeClip' and outcome = 'done'
    and subject->>'clipId' = $1`;
  return (await house.look(taken, [clipId])).length > 0;
}
