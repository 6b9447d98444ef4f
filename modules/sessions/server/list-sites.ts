import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { listSites } from "../operations.ts";

const offered = 100;

export default handle(listSites, async ({ input, tx }) => {
  const { rows } = await tx.execute<{ name: string; village: string; landmark: string | null; villages: string[] }>(sql`
    select name, village, landmark, villages from (
      select distinct on (lower(site_name), lower(site_village)) site_name as name, site_village as village,
        site_landmark as landmark, villages, day
      from sessions.session where facility = ${input.placeId} and site_name is not null
      order by lower(site_name), lower(site_village), planned_at desc, id desc) newest
    order by day desc, name limit ${offered}`);
  return { sites: rows.map(({ villages, ...site }) => ({ site, villages })) };
});
