import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Refused } from "../../text/say-refusal.ts";
import type { SavedList } from "../../../modules/reports/lists.ts";
import { readSavedLists, removeSavedList, saveList } from "../../../modules/reports/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

/** The newest first; none until they are read. */
export function useMyLists(): readonly SavedList[] {
  const { call } = useAtHand();
  const { data } = useQuery({
    queryKey: [readSavedLists.name],
    queryFn: async () => (await answerTo(call(readSavedLists, {}))).lists,
    staleTime: 5 * 60_000,
  });
  return data ?? [];
}

/** Each answers with what was refused; null: it is done. */
export function useKeeping() {
  const { call } = useAtHand();
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: [readSavedLists.name] });

  async function remove({ listId }: SavedList): Promise<Refused | null> {
    const answered = await call(removeSavedList, { listId });
    // Gone is what was wanted, whoever removed it.
    if (answered.is === "refused" && answered.code !== "no-such-list") return answered;
    await readAgain();
    return null;
  }

  /** @param instead what is known by another name from now on; it goes first, as there may be thirty already */
  async function keep(list: SavedList, instead: SavedList | null): Promise<Refused | null> {
    const refused = instead === null ? null : await remove(instead);
    if (refused !== null) return refused;
    const answered = await call(saveList, list);
    if (answered.is === "refused") return answered;
    await readAgain();
    return null;
  }

  return { keep, remove };
}
