import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptLead, closeLead } from "../../modules/outreach/operations.ts";
import type { LeadCard } from "../../modules/outreach/shown.ts";
import { isLeadKnown, leadsHere } from "./leads-here.ts";

const lead = (leadId: string, with_: Partial<LeadCard> = {}) =>
  ({ leadId, state: "sent", seenOn: "2026-11-20", expiresOn: "2026-12-04", ...with_ }) as LeadCard;
const nothing = { leadsAccepted: [], leadsClosed: [] };
const ids = (leads: readonly LeadCard[]) => leads.map(({ leadId }) => leadId as string);

test("where I go stands first, and of the others the one who waits longest", () => {
  const leads = [
    lead("new"),
    lead("old", { seenOn: "2026-11-12" as never }),
    lead("mine", { state: "accepted" }),
    lead("done", { state: "registered" }),
  ];
  assert.deepEqual(ids(leadsHere({ leads, ...nothing }, "2026-11-21" as never)), ["mine", "old", "new"]);
});

test("what was accepted here is mine, and what was closed here is gone, before the house has heard it", () => {
  const leads = [lead("a"), lead("b"), lead("c")];
  const shown = leadsHere(
    { leads, leadsAccepted: [{ leadId: "b" } as never], leadsClosed: [{ leadId: "a" } as never] },
    "2026-11-21" as never,
  );
  assert.deepEqual(
    shown.map(({ leadId, state }) => [leadId as string, state]),
    [
      ["b", "accepted"],
      ["c", "sent"],
    ],
  );
});

test("a lead whose time is over asks nobody to go, and one that I accepted stays until I say what came of it", () => {
  const over = { expiresOn: "2026-11-20" as never };
  const leads = [lead("nobody", over), lead("mine", { ...over, state: "accepted" })];
  assert.deepEqual(ids(leadsHere({ leads, ...nothing }, "2026-11-21" as never)), ["mine"]);
});

test("a word is known once the house's list has it; of a lead that is not in the list there is nothing to wait for", () => {
  const known = (leads: LeadCard[], operation: string) => isLeadKnown({ leads }, { operation, input: { leadId: "a" } });
  assert.equal(known([lead("a")], acceptLead.name), false);
  assert.equal(known([lead("a", { state: "accepted" })], acceptLead.name), true);
  assert.equal(known([lead("a", { state: "accepted" })], closeLead.name), false);
  assert.equal(known([lead("a", { state: "moved" })], closeLead.name), true);
  assert.equal(known([], closeLead.name), true);
  assert.equal(known([lead("a")], "adherence.recordDose"), null);
});
