import { useQuery } from "@tanstack/react-query";
import type { Call } from "../../../../foundation/client.ts";
import type { Operation } from "../../../../foundation/operation.ts";
import { listFacilities } from "../../../../modules/places/operations.ts";
import type { FacilityRow } from "../../administration/facilities/use-facilities.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";

/** The facilities to which whoever stands here may register somebody by this operation. */
export function useMyFacilities({ allow }: Operation) {
  const { call, actor } = useAtHand();
  const rolesThatRegister = allow.flatMap(({ needs }) => needs?.roles ?? []);
  const held = actor.assignments.filter(({ role }) => rolesThatRegister.includes(role)).map(({ place }) => place);
  const areas = held.includes(null) ? [null] : held;
  return useQuery({
    queryKey: [listFacilities.name, "mine", areas],
    queryFn: async () => {
      const lists = await Promise.all(areas.map((area) => allUnder(call, area)));
      return Array.from(new Map(lists.flat().map((row) => [row.placeId, row])).values());
    },
    staleTime: 5 * 60_000,
  });
}

async function allUnder(call: Call, area: string | null): Promise<readonly FacilityRow[]> {
  const rows: FacilityRow[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: { readonly facilities: readonly FacilityRow[]; readonly next: string | null } = await answerTo(
      call(listFacilities, {
        limit: 100,
        ...(area === null ? {} : { under: area }),
        ...(after === "" ? {} : { after }),
      }),
    );
    rows.push(...page.facilities);
    after = page.next;
  }
  return rows;
}
