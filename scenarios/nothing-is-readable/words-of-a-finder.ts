import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { readMe } from "../../modules/access/operations.ts";
import { registerChild } from "../../modules/children/operations.ts";
import { testChild } from "../../modules/children/test-child.ts";
import {
  acceptLead,
  arrangeOutreach,
  giveRecall,
  hearLead,
  listMyLeads,
  listRecalls,
  readMyFinds,
  reportSighting,
} from "../../modules/outreach/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfAFinder extends Pick<OnTreatment, "worker" | "id" | "canary"> {
  readonly admin: OnTreatment["worker"];
  readonly finder: OnTreatment["worker"];
  readonly placeId: string;
  readonly on: CalendarDay;
  readonly canaryNumber: () => string;
}

/** What a finder writes and speaks, what they are told, and whom they call. Read too: an answer that is kept holds ids alone. */
export async function goAlongTheLanes(of: OfAFinder): Promise<void> {
  const { admin, worker, finder, placeId, on, id, canary, canaryNumber } = of;
  const leadId = id();
  const spoken = Buffer.from(`\x1a\x45\xdf\xa3 \x42\x82\x84webm ${canary()} ${canary()}`, "latin1");
  const sighting = {
    ...{ seenOn: on, age: "under-a-year" as const, card: "no-card" as const, agreed: true as const },
    ...{ where: canary(), called: canary(), rough: null },
    voice: { seconds: 2, type: "audio/webm" as const, base64: spoken.toString("base64") },
  };
  await finder.act(reportSighting, { placeId: placeId as never, leadId, sighting });
  await worker.act(listMyLeads, {});
  await worker.act(hearLead, { leadId });
  await worker.act(acceptLead, { leadId, wordId: id() });

  const registration = testChild(
    { childId: id(), placeId, on },
    { name: canary(), mother: canary(), phone: { number: canaryNumber(), of: "mother" } },
  );
  const consent = { ...registration.consent, alsoFor: ["outreach" as const] };
  await worker.act(registerChild, { ...registration, consent });
  const { memberId: finderId } = await finder.act(readMe, {});
  const asked = { recallId: id(), finderId, lane: canary(), mark: canary(), neededBy: on };
  await worker.act(giveRecall, { childId: registration.childId, ...asked });
  await worker.act(listRecalls, { limit: 10 });
  const coordinator = { name: canary(), phone: canaryNumber() };
  await admin.act(arrangeOutreach, {
    ...{ placeId: placeId as never, arrangementId: id(), coordinator, rupeesEach: 100 },
  });
  const { arrangement } = await finder.act(readMyFinds, {});
  if (!arrangement.coordinator?.phone.endsWith(coordinator.phone)) throw new Error("A finder is told whom to call.");
}
