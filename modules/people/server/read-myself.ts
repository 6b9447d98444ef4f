import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import type { ConsentPurpose } from "../consent.ts";
import { readMyself } from "../operations.ts";
import { identitiesOf } from "./identity-of.ts";

export default handle(readMyself, async ({ input, tx, vault, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const identity = (await identitiesOf(tx, vault, [patientId])).get(patientId);
  if (!identity) return refuse("erased");
  const { rows } = await tx.execute<{ alsoFor: ConsentPurpose[] }>(sql`
    select also_for as "alsoFor" from people.consent where patient = ${patientId} order by at desc, id desc limit 1`);
  return { calledBy: identity.name.split(/\s+/u)[0] ?? identity.name, agreedTo: rows[0]?.alsoFor ?? [] };
});
