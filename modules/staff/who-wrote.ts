import * as z from "zod/mini";
import { MemberId } from "./member.ts";

/** Who did something, as it is shown: both null for the house itself, the name alone for whoever left before names were kept. */
export const By = z.object({ memberId: z.nullable(MemberId), name: z.nullable(z.string()) });
type By = z.infer<typeof By>;
type Named = { readonly memberId: z.infer<typeof MemberId>; readonly name: string };

/**
 * @param writers as they stand in rows: a member's id, or "house:…"
 * @param nameThem asks `staff.nameMembers`
 */
export async function whoWrote(
  writers: readonly string[],
  nameThem: (memberIds: Named["memberId"][]) => Promise<readonly Named[]>,
): Promise<(writer: string) => By> {
  const members = new Map(
    writers.flatMap((writer) => {
      const read = MemberId.safeParse(writer);
      return read.success ? [[writer, read.data] as const] : [];
    }),
  );
  const named = await nameThem([...members.values()]);
  const names = new Map<string, string>(named.map(({ memberId, name }) => [memberId, name]));
  return (writer) => ({ memberId: members.get(writer) ?? null, name: names.get(writer) ?? null });
}
