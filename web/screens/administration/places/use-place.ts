import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, InputOf } from "../../../../foundation/operation.ts";
import { listFacilities, listPlaces } from "../../../../modules/places/operations.ts";
import { listMembers, listUnplaced, readMember } from "../../../../modules/staff/operations.ts";
import { listAlone, readPlace } from "../../../../modules/transfers/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

export type PlaceId = InputOf<typeof readPlace>["placeId"];
export type PlaceInUse = AnswerOf<typeof readPlace>;

export function usePlaceInUse(placeId: PlaceId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readPlace.name, placeId],
    queryFn: () => answerTo(call(readPlace, { placeId })),
  });
}

/** Whoever changed a place or moved somebody reads again who is where. */
export function usePlacesAgain(): () => void {
  const queries = useQueryClient();
  const changed = [readPlace, listPlaces, listFacilities, listMembers, listUnplaced, readMember, listAlone];
  return () => {
    for (const { name } of changed) void queries.invalidateQueries({ queryKey: [name] });
  };
}
