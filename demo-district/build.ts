import type { House } from "../foundation/actor.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import type * as z from "zod/mini";
import { openAccount } from "../modules/access/operations.ts";
import { addFacility, addPlace, openOrganisation } from "../modules/places/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { listToLookOver, lookOver } from "../modules/treatment/operations.ts";
import { raiseLate } from "../modules/transfers/operations.ts";
import { houseDoor } from "../server/turn.ts";
import { buildChildren } from "./build-children.ts";
import { buildFinders } from "./build-finders.ts";
import { buildImports } from "./build-imports.ts";
import { type Build, buildPatients } from "./build-patients.ts";
import { buildSessions } from "./build-sessions.ts";
import { type Area, demoOrganisation, demoState } from "./district.ts";
import { demoPeople } from "./people.ts";
import { sendOn } from "./send-on.ts";

/**
 * Fills an empty house with the demo district, through the same operations that people use, so
 * that the demo is always lawful. With the same ids it may be run again after a kill.
 */
export async function buildDemoDistrict(build: Build): Promise<void> {
  const { turnAt, idsOf, password, now } = build;
  // The house was there before its first patient.
  const opened = now - 400 * 86_400_000;
  let clock = opened;
  const turn = turnAt(() => clock);
  const newId = idsOf("district");
  const organisationId = newId();
  const builder: House = { is: "house", name: "demo-district", organisation: organisationId };

  async function act<O extends Operation>(operation: O, input: z.input<O["takes"]>): Promise<AnswerOf<O>> {
    const outcome = await turn.run({ operation, input, by: builder, commandId: newId(), door: houseDoor });
    if (outcome.is === "refused") {
      throw new Error(`The demo district could not be built: ${operation.name} answered ${outcome.refusal.refused}.`);
    }
    return outcome.answer as AnswerOf<O>;
  }

  const placeIds = new Map<string, string>();
  async function addArea(area: Area, parentId: string | null): Promise<void> {
    const { kind, name, nameHindi, areas = [], facilities = [] } = area;
    const placeId = newId();
    placeIds.set(name, placeId);
    await act(addPlace, { placeId, parentId, kind, name, nameHindi });
    for (const { services, ...facility } of facilities) {
      const facilityId = newId();
      placeIds.set(facility.name, facilityId);
      await act(addFacility, { placeId: facilityId, parentId: placeId, services: [...services], ...facility });
    }
    for (const inner of areas) await addArea(inner, placeId);
  }

  await act(openOrganisation, { organisationId, ...demoOrganisation });
  await addArea(demoState, null);
  const memberIds = new Map<string, { memberId: string; assignmentId: string }>();
  for (const { name, called, role, over } of demoPeople) {
    const memberId = newId();
    const placeId = over === null ? null : (placeIds.get(over) ?? null);
    const assignmentId = newId();
    memberIds.set(name, { memberId, assignmentId });
    await act(addMember, { memberId, assignmentId, name: called, role, placeId });
    await act(openAccount, { memberId, signInName: name, password });
  }
  const placeIdOf = (name: string) => {
    const placeId = placeIds.get(name);
    if (placeId === undefined) throw new Error(`The demo's patients are cared for at ${name}, which is not in it.`);
    return placeId;
  };
  await buildPatients(build, placeIdOf);
  await sendOn(build, placeIdOf, memberIds);
  await buildChildren(build, placeIdOf);
  await buildSessions(build, placeIdOf, memberIds);
  await buildFinders(build, placeIdOf, memberIds);
  await buildImports(build, placeIdOf, memberIds, builder);

  // The house's nightly round, so that what the story left waiting waits on the first morning.
  clock = now;
  for (let page = await act(listToLookOver, {}); ; page = await act(listToLookOver, { after: page.next })) {
    for (const patientId of page.patientIds) await act(lookOver, { patientId });
    if (page.next === null) break;
  }
  await act(raiseLate, {});
}
