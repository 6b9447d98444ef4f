import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import type { FacilityService } from "../../../../modules/places/place.ts";

/** Which service of a facility does this test. Line probe assays, sequencing and drugs are of the laboratories that grow cultures. */
const serviceFor: Partial<Record<TestKind, FacilityService>> = {
  smear: "smear",
  xpert: "molecular-test",
  truenat: "molecular-test",
  "xpert-xdr": "molecular-test",
  culture: "culture",
  "lpa-first": "culture",
  "lpa-second": "culture",
  sequencing: "culture",
  dst: "culture",
};

export const whatLabsOffer = ["smear", "molecular-test", "culture"] as const satisfies readonly FacilityService[];

interface Lab {
  readonly placeId: string;
  readonly services: readonly FacilityService[];
}

export interface LabChoice<L extends Lab> {
  /** Those that do each of these tests; where none does, all of them: a small laboratory sends it on. */
  readonly labs: readonly L[];
  readonly doAll: boolean;
  /** "" while none is chosen. */
  readonly labId: string;
}

/**
 * @param chosen by whoever writes; it counts as long as it does the tests
 * @param lastTime which one was asked before; null: none was
 */
export function labsFor<L extends Lab>(
  labs: readonly L[],
  tests: readonly TestKind[],
  chosen: string,
  lastTime: string | null,
): LabChoice<L> {
  const needed = tests.flatMap((test) => serviceFor[test] ?? []);
  const able = labs.filter(({ services }) => needed.every((service) => services.includes(service)));
  const doAll = able.length > 0;
  const offered = doAll ? able : labs;
  const [only, ...others] = offered;
  const fits = (id: string | null) => offered.find(({ placeId }) => placeId === id)?.placeId;
  const alone = others.length === 0 ? only?.placeId : undefined;
  return { labs: offered, doAll, labId: fits(chosen) ?? alone ?? fits(lastTime) ?? "" };
}
