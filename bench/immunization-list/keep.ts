import { ChildId } from "../../modules/children/child.ts";
import { keepStandings } from "../../modules/coverage/operations.ts";
import { sendAsTheHouse } from "../../server/jobs/as-the-house.ts";
import { secretsFrom } from "../../server/secrets.ts";
import { openParts } from "../records/parts.ts";

/*
 * One process that works out anew where children stand, between two ids and for so many seconds, and says how many. It
 * is started by bench/immunization-list.ts, which says everything by its environment.
 */
const [ownerUrl = "", secret = "", filesFolder = "", organisation = "", from = "", until = "", seconds = "0"] =
  JSON.parse(process.env["BENCH_KEEP"] ?? "[]") as string[];

const opened = await openParts({ ownerUrl, filesFolder, secrets: secretsFrom(Buffer.from(secret, "base64")) });
const send = sendAsTheHouse(opened.turn, "bench", organisation, Date.now);
const ends = Date.now() + Number(seconds) * 1000;
let kept = 0;
let after: ChildId | null = ChildId.parse(from);
process.send?.("begun");
const began = performance.now();
while (after !== null && after < until && Date.now() < ends) {
  const done: Awaited<ReturnType<typeof send<typeof keepStandings>>> = await send(keepStandings, {
    of: "other-version",
    after,
    limit: 200,
  });
  if (!("kept" in done)) throw new Error("The house was refused.");
  kept += done.kept;
  after = done.next;
}
process.send?.({ kept, seconds: (performance.now() - began) / 1000 });
await opened.close();
process.disconnect?.();
