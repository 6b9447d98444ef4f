import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { askReferral } from "../operations.ts";
import { keepSending } from "./keep-sending.ts";

export default handle(askReferral, async (turning) => {
  const { input, tx, refuse, ask } = turning;
  const place = await ask(findOpenPlace, { placeId: input.toId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  const { rows } = await tx.execute(sql`
    select from places.published_facility where place = ${input.toId} and services @> array[${input.why}]::text[]`);
  if (rows.length === 0) return refuse("not-offered-there");
  const code = await keepSending(turning, { ...input, kind: "referral", destination: null });
  if (code === "cared-for-there") throw new Error("A facility may refer somebody to itself.");
  return code === "kept" ? { sendingId: input.sendingId } : refuse(code);
});
