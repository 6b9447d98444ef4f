import { randomBytes } from "node:crypto";
import { type Call, clientOf } from "../../foundation/client.ts";
import { newId } from "../../foundation/id.ts";
import { signIn } from "../../modules/access/operations.ts";
import { addFacility, listPlaces } from "../../modules/places/operations.ts";
import type { RealHouse } from "./real-house.ts";

const freshId = () => newId(Date.now(), randomBytes(10));

interface Added {
  /** The facilities whose adding was answered. */
  readonly acknowledged: ReadonlySet<string>;
  /** How often a client had no answer, and sent the same command again. */
  readonly resent: number;
}

/**
 * So many clients add facilities while the web server is killed again and again. A client that gets
 * no answer sends the same command again, until it is answered.
 */
export async function addThroughKills(
  house: RealHouse,
  { clients, kills, acksBetween }: { clients: number; kills: number; acksBetween: number },
): Promise<Added> {
  let token: string | null = null;
  const call: Call = clientOf(house.origin, {
    fetch: (url, { method, headers, body }) => fetch(url, { method, headers, body: (body ?? null) as string | null }),
    accessToken: () => token,
    newId: freshId,
    language: () => "en",
  });
  const signed = await call(signIn, house.people.admin);
  if (signed.is !== "done") throw new Error(`The admin cannot sign in: ${signed.code}.`);
  token = signed.answer.accessToken;
  const places = await call(listPlaces, {});
  const block = places.is === "done" && places.answer.places.find(({ kind }) => kind === "block");
  if (!block) throw new Error("The demo's district has blocks.");

  const acknowledged = new Set<string>();
  let resent = 0;
  let acksLeft = acksBetween;
  let killNow = Promise.withResolvers<void>();
  let up = Promise.resolve();
  let over = false;

  async function keepAdding(): Promise<void> {
    while (!over) {
      const [placeId, commandId] = [freshId(), freshId()];
      const input = { placeId, parentId: block && block.placeId, type: "phc", name: `PHC ${placeId}`, services: [] };
      for (;;) {
        const answer = await call(addFacility, input as never, { commandId });
        if (answer.is === "done") break;
        if (answer.code !== "no-network" && answer.code !== "busy") throw new Error(`${answer.code} ${answer.says}`);
        resent += 1;
        await up;
      }
      acknowledged.add(placeId);
      acksLeft -= 1;
      if (acksLeft === 0) killNow.resolve();
    }
  }

  const adding = Promise.all(Array.from({ length: clients }, keepAdding));
  adding.catch(killNow.reject);
  try {
    for (let round = 0; round < kills; round += 1) {
      await killNow.promise;
      killNow = Promise.withResolvers();
      const isUp = Promise.withResolvers<void>();
      up = isUp.promise;
      await house.kill("web");
      await house.revive("web");
      acksLeft = acksBetween;
      isUp.resolve();
    }
  } finally {
    over = true;
  }
  await adding;
  return { acknowledged, resent };
}

/** What of these facilities there is at the house, with how often each was done. */
export function whatIsThere(house: RealHouse) {
  return house.look<{ id: string; requests: number; events: number; leaves: number }>(`
    select p.id,
      (select count(*)::int from house.request r where r.answer->>'placeId' = p.id::text) as requests,
      (select count(*)::int from house.event e where e.carries->>'placeId' = p.id::text) as events,
      (select count(*)::int from house.audit_leaf l where l.operation = 'places.addFacility'
        and l.subject->>'placeId' = p.id::text and l.outcome = 'done') as leaves
    from places.place p join places.facility f on f.place = p.id where p.name like 'PHC 01%'`);
}
