import type { OwnerDatabase } from "../local/database.ts";
import { replicaOf } from "../local/replica.ts";
import type { Safe } from "../local/sealing.ts";
import type { Habits } from "../screens/finder/finder-at-hand.ts";
import { type Told, told } from "../field/follow.ts";

/** So many places are offered; who goes along more of them writes. */
const placesKept = 6;

export interface HabitsKept {
  readonly here: Told<Habits>;
  /** This place was written, and this facility chosen, just now; null: nothing was written. */
  used(place: string | null, placeId: string): Promise<void>;
}

/** Where a finder has been, sealed on their own phone and nowhere else. */
export async function openHabits(database: OwnerDatabase, safe: Safe): Promise<HabitsKept> {
  const replica = replicaOf<Habits & { readonly id: "habits" }>(database, safe, "finder-habits");
  const [kept] = await replica.all();
  const here = told<Habits>({ places: kept?.places ?? [], placeId: kept?.placeId ?? null });
  return {
    here,
    async used(place, placeId) {
      const others = here.now().places.filter((other) => other !== place);
      const next = { places: [...(place === null ? [] : [place]), ...others].slice(0, placesKept), placeId };
      await replica.change({ put: [{ ...next, id: "habits" }], remove: [], cursor: null });
      here.tell(next);
    },
  };
}
