import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Role } from "../../../../foundation/actor.ts";
import type { Call } from "../../../../foundation/client.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listFacilities } from "../../../../modules/places/operations.ts";
import { listMembers } from "../../../../modules/staff/operations.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import type { FacilityRow } from "../facilities/use-facilities.ts";

export type Member = AnswerOf<typeof listMembers>["members"][number];
export type Held = Member["roles"][number];

export function useMembers(role: Role | "") {
  const { call } = useAtHand();
  const asked = role === "" ? {} : { role };
  return useInfiniteQuery({
    queryKey: [listMembers.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listMembers, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** All of them, for their names and to choose from: a district has some hundreds. */
export function useEveryFacility() {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listFacilities.name, "every"],
    queryFn: () => everyFacility(call),
    staleTime: 5 * 60_000,
  });
}

async function everyFacility(call: Call): Promise<readonly FacilityRow[]> {
  const rows: FacilityRow[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: AnswerOf<typeof listFacilities> = await answerTo(
      call(listFacilities, { limit: 100, ...(after === "" ? {} : { after }) }),
    );
    rows.push(...page.facilities);
    after = page.next;
  }
  return rows;
}
