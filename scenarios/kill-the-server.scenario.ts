import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { requests } from "./kills/gate.ts";
import { startProcess } from "./kills/house-process.ts";
import type { Judged } from "./kills/judge.ts";
import { judgeTheRest } from "./kills/judge-the-rest.ts";
import { addThroughKills, whatIsThere } from "./kills/sixteen-clients.ts";
import { stepNamed, tickedSteps } from "./kills/steps.ts";
import { strike, strikeAt } from "./kills/strike.ts";
import { inTime, until } from "./kills/until.ts";
import { judgeSent, noted } from "./kills/walk-filmed.ts";
import { walkTicked } from "./kills/walk-ticked.ts";
import { openWorld, type World } from "./kills/world.ts";

/*
 * The short run of bench/kills.ts: phones, web server, worker and database are killed where it hurts
 * most, and what a phone said is kept is there exactly once. Then sixteen clients at one server.
 */

let world: World;

before(async () => {
  world = await openWorld(1);
});
after(() => world?.end());

const isThereOnce = ({ lost, doubled, wrong }: Judged) =>
  assert.deepEqual({ lost, doubled, wrong }, { lost: false, doubled: false, wrong: [] });

test("a dose on film: its phone dies in the upload, the worker in its chore, the server before it has answered", async () => {
  const { house, gate, phone } = world;
  await phone.beginFilming("recording");
  await phone.stopFilming(2);
  const announced = gate.stop(requests.announce, "before");
  await phone.send();
  await phone.seesItKept();
  const dose = await noted(world);
  const there = { turn: null, place: { share: 1 / 8 } };
  const piece = gate.stop(requests.piece, there.place);
  announced.goOn();
  await inTime("the first byte of the clip", piece.reached);
  const received = gate.stop(requests.receive, "answered");
  await strikeAt(world, "browser", phone, { ...there, stopped: piece });
  await inTime("the clip to be taken over", received.reached);
  const turn = await house.holdWriting("video_observation.clip");
  await until("the smaller clip to be kept", turn.somebodyWaits);
  await strike(world, "worker", phone);
  await turn.letGo();
  await strikeAt(world, "web", phone, { turn: null, place: "answered", stopped: received });
  // Its reaction too may have been in the worker's hand: the calendar is looked at in the end.
  isThereOnce(await judgeSent(world, dose, 3, "later"));
});

test("a dose that a worker saw: the database dies in its turn, and the server finds its way back alone", async () => {
  isThereOnce(await walkTicked(world, stepNamed(tickedSteps, "tick in its turn"), "database"));
});

test("sixteen clients, three kills of the server: nothing acknowledged is lost and nothing is done twice", async () => {
  const [kills, acksBetween] = [3, 40];
  const { acknowledged, resent } = await addThroughKills(world.house, { clients: 16, kills, acksBetween });
  assert.ok(acknowledged.size > kills * acksBetween);
  assert.ok(resent > 0, "no kill hit a request on its way");
  const rows = await whatIsThere(world.house);
  const there = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !there.has(id));
  assert.deepEqual(lost, [], "acknowledged and lost");
  const not = rows.filter(({ requests: asked, events, leaves }) => `${asked}${events}${leaves}` !== "111");
  assert.deepEqual(not, [], "done twice, or half");
  assert.equal(rows.length, acknowledged.size, "there, and never acknowledged, though each client asked until it was");
});

test("what the worker had in hand when it died is taken up again, and nothing is left lying", async () => {
  const { wrong, smaller } = await judgeTheRest(world, { filmed: 1, ticked: 1 });
  assert.deepEqual({ wrong, smaller }, { wrong: [], smaller: 1 });
});

test("a second process that would answer requests from the same files does not start, and says why", async () => {
  const { filesFolder } = world.house;
  const second = {
    KHURAK_ROLE: "web",
    KHURAK_FILES: filesFolder,
    KHURAK_STATE: join(filesFolder, "../second"),
    // It does not come as far as that.
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
  };
  await assert.rejects(startProcess(second), /Only one process may answer requests from the files in/);
});
