import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import type { Role } from "../../../../foundation/actor.ts";
import type { Call } from "../../../../foundation/client.ts";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listSignInNames } from "../../../../modules/access/operations.ts";
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

/** Page by page, who can sign in and under which name; a member who is not in it has not been answered about yet. */
export function useSignInNames(
  pages: readonly { readonly members: readonly Member[] }[],
): ReadonlyMap<string, string | null> {
  const { call, actor } = useAtHand();
  const may = listSignInNames.allow.some((rule) => rule.couldPass(actor));
  const asked = useQueries({
    queries: pages.map(({ members }) => {
      const memberIds = members.map(({ memberId }) => memberId);
      return {
        queryKey: [listSignInNames.name, memberIds],
        queryFn: () => answerTo(call(listSignInNames, { memberIds })),
        enabled: may && memberIds.length > 0,
      };
    }),
  });
  return new Map(
    pages.flatMap(({ members }, at) => {
      const answer = asked[at]?.data;
      if (!answer) return [];
      const names = new Map<string, string>(answer.signInNames.map((one) => [one.memberId, one.signInName]));
      return members.map(({ memberId }) => [memberId, names.get(memberId) ?? null] as const);
    }),
  );
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
