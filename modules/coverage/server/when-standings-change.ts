import * as z from "zod/mini";
import { type Reaction, when } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { ChildChanged, ChildErased, ChildRegistered } from "../../children/events.ts";
import { readChildRows } from "../../children/operations.ts";
import { AefiFollowed, AefiReported, ImmunizationChanged } from "../../immunization/events.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { keepStandingsOf } from "./keep-standings-of.ts";

/** All that changes where a child stands; the days that pass are the job's. */
const changes = [
  ...[ChildRegistered, ChildChanged, ChildErased],
  ...[ImmunizationChanged, AefiReported, AefiFollowed],
] as const;

const OfChild = z.object({ childId: ChildId });

/** One queue for all: a standing is worked out whole, so it matters neither which happened nor how often. */
export const whenStandingsChange: readonly Reaction[] = changes.map((kind) => ({
  ...when(
    kind,
    {
      name: "coverage.whenStandingsChange",
      does: "Keep where a child stands as the other subjects say it.",
      uses: [readChildRows, readImmunizationFacts],
    },
    async (turning, { carries: { childId } }) => {
      turning.about(childId);
      await keepStandingsOf(turning, [childId]);
    },
  ),
  reads: OfChild,
  together: (carries) => OfChild.parse(carries).childId,
}));
