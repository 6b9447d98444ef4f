import type { InputOf } from "../foundation/operation.ts";
import { readMeter, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { addFacility } from "../modules/places/operations.ts";
import { openTestHouse, type TestOrganisation } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";

export type ChildIdentity = InputOf<typeof registerChild>["identity"];

export const today = "2026-11-21";

/** A house with a district, a health centre in it, and those who register children there. */
export async function openWithChildren() {
  const house = await openTestHouse();
  const ours = await house.organisation();
  const facility = async (organisation: TestOrganisation = ours): Promise<string> => {
    const placeId = house.newId();
    const input = { placeId, parentId: organisation.district, type: "phc", name: `PHC ${placeId}`, services: [] };
    await house.act(addFacility, input as never, organisation.builder);
    return placeId;
  };
  const phc = await facility();
  const [worker, admin, supervisor] = [
    await ours.member("worker", phc),
    await ours.member("admin", ours.district),
    await ours.member("supervisor", ours.district),
  ];

  let mothers = 0;
  /** A mother whose name sounds like nobody else's here, and no phone. */
  const family = () => {
    mothers += 1;
    const name = `Xa${mothers.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")} Qu${"aeiou"[mothers % 5]}`;
    return { mother: name, phone: null };
  };
  const fresh = (identity: Partial<ChildIdentity> = {}, placeId = phc) =>
    testChild({ childId: house.newId(), placeId, on: today }, { ...family(), ...identity });

  return {
    ...{ house, ours, phc, worker, admin, supervisor, facility, family, fresh },
    async registered(by: Claims = worker, identity: Partial<ChildIdentity> = {}, placeId = phc) {
      const input = fresh(identity, placeId);
      await house.act(registerChild, input, by);
      return input;
    },
    meter: (of: Claims) => house.act(readMeter, {}, of),
  };
}
