/*
 * What a worker's phone costs over a village's 2G: hearing of fifty children with whole histories, and sending five hundred
 * records that waited; `npm run bench -- sync [--seeds 3] [--without-ours] [--without-peer]`. A real browser with the modules that ship, a
 * real house, a userspace line of 50 kbit/s, 600 ms and 5 % loss (scenarios/kept-on-the-phone/lossy-link.mjs: no TLS, no
 * slow start); beside it PouchDB ↔ express-pouchdb, and the same words gzipped by hand, over the same line in one run.
 */
import { parseArgs } from "node:util";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { readCarriedChildren } from "../modules/worklist/operations.ts";
import { atTheHouse, newId } from "../scenarios/a-worker-without-network/house-side.ts";
import { startRealHouse } from "../scenarios/kills/real-house.ts";
import { byHand } from "./sync/by-hand.ts";
import { childrenCount, dosesEach, historyOf, recordedCount, recordedOf, registrationOf } from "./sync/content.ts";
import { lineTo, over, type Spent } from "./sync/links.ts";
import { openPeer } from "./sync/peer.ts";
import { buildPage, takePhone } from "./sync/phone.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "sync"),
  options: {
    seeds: { type: "string", default: "3" },
    "without-ours": { type: "boolean", default: false },
    "without-peer": { type: "boolean", default: false },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
const today = calendarDay(Date.now(), "Asia/Kolkata");
const ends: (() => unknown)[] = [];
const rows: string[] = [];

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
function tell(who: string, job: string, { seconds, requests, up, down, cuts }: Spent, more = ""): void {
  const row = `| ${job} | ${who} | ${seconds.toFixed(1)} | ${requests} | ${kB(up)} + ${kB(down)} | ${cuts} | ${more} |`;
  rows.push(row);
  console.log(row);
}

try {
  const house = await startRealHouse([], ends as never);
  const { worker } = house.people;
  const rekha = await atTheHouse(house, worker);
  const { facilities } = await rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  const childIds: string[] = [];
  for (let index = 0; index < childrenCount; index += 1) {
    const childId = newId();
    await rekha.act(registerChild, registrationOf(index, { childId, placeId, on: today }));
    await rekha.act(recordDoses, { childId, doses: historyOf(index, today, newId) });
    childIds.push(childId);
  }
  const { children } = await rekha.act(readCarriedChildren, { limit: 100 });
  if (children.length !== childrenCount) throw new Error(`The worker carries ${children.length} children.`);
  console.log(`${childrenCount} children with ${dosesEach} doses each; ${JSON.stringify(children).length} characters.`);

  const records = recordedOf(childIds, today, newId);
  const limit = await byHand(
    children,
    records.map((record) => ({ id: newId(), ...record })),
  );
  ends.push(limit.close);
  for (const seed of seeds) tell("one gzip exchange", "hear", await limit.pull(seed));
  for (const seed of seeds) tell("one gzip exchange", "send", await limit.push(seed, 1));
  for (const seed of seeds) tell("10 batches of 50, by hand", "send", await limit.push(seed, 10));

  const page = await buildPage();
  ends.push(() => rm(page, { recursive: true }));
  const line = await lineTo(Number(new URL(house.origin).port));
  ends.push(line.close);
  let expected = childrenCount * dosesEach;
  async function ours(seed: number, cut: number): Promise<void> {
    await line.becomes("good");
    const phone = await takePhone(line.port, page);
    try {
      await phone.ask("comeIn", worker.name, worker.password);
      let before = phone.requests.length;
      const hear = async () => {
        const { children: known, doses } = await phone.ask("hear");
        if (known !== childrenCount || doses < childrenCount * dosesEach) throw new Error("It has not heard all.");
        return phone.requests.length - before;
      };
      // Once it was cut, it asks again when somebody looks at it: what that takes is theirs.
      if (cut) await hear();
      else {
        const heard = await over(line, { seed }, hear);
        const kept = await phone.ask("bytesKept");
        tell("ours", "hear", heard, `kept ${kB(kept.values)} kB, of the disk ${kB(kept.usage)} kB`);
      }
      await phone.network(false);
      await phone.ask("record", recordedOf(childIds, today, newId));
      const commandIds = await phone.ask("commandIds");
      // What was tried without network may hang until the phone gives it up, after thirty seconds.
      await pause(31_000);
      await phone.ask("forgetSent");
      before = phone.requests.length;
      const sent = await over(line, { seed, cut }, async () => {
        await phone.network(true);
        await phone.ask("allSent");
        return phone.requests.length - before;
      });
      const [found] = await house.look<{ commands: number; doses: number; twice: number }>(
        `select (select count(*)::int from house.request where id = any ($1)) as commands,
           (select count(*)::int from immunization.dose) as doses,
           (select count(*)::int from (select from house.audit_leaf
             where request = any ($1) and outcome = 'done' group by request having count(*) > 1) t) as twice`,
        [commandIds],
      );
      if (!found) throw new Error("The database does not answer.");
      expected += recordedCount;
      const lost = recordedCount - found.commands;
      const doubled = found.twice + Math.max(0, found.doses - expected);
      const again = (await phone.ask("commandsSent")) - recordedCount;
      const words = `${lost} lost, ${doubled} doubled, ${again} sent again`;
      tell(cut ? "ours, cut every 10 s" : "ours", "send", sent, words);
    } finally {
      await phone.throwAway();
    }
  }

  if (!values["without-ours"]) {
    for (const seed of seeds) await ours(seed, 0);
    for (const seed of seeds) await ours(seed, 10);
  }

  if (!values["without-peer"]) {
    const docs = children.flatMap(({ immunization: { doses, ...plan }, ...child }) => [
      { _id: child.childId, ...child, immunization: plan },
      ...doses.map(({ doseId, ...dose }) => ({ _id: doseId, childId: child.childId, ...dose })),
    ]);
    const peer = await openPeer(docs);
    ends.push(peer.close);
    tell("PouchDB", "hear", await peer.pull(1));
    const written = records.map(({ input: { childId, doses }, operation }) => ({
      _id: newId(),
      operation,
      childId,
      doses,
    }));
    tell("PouchDB", "send", await peer.push(1, written));
  }
} finally {
  for (const end of ends.toReversed()) await end();
}
process.exit();
