import { correctChild, readChild, registerChild } from "../../modules/children/operations.ts";
import { testChild } from "../../modules/children/test-child.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfAChild extends Pick<OnTreatment, "worker" | "on" | "id" | "canary"> {
  readonly placeId: string;
  readonly canaryNumber: () => string;
}

/** Every word by which a child and their family can be known, before and after a correction. */
export async function writeOfAChild({ worker, placeId, on, id, canary, canaryNumber }: OfAChild): Promise<never> {
  const childId = id();
  const registration = testChild(
    { childId, placeId, on },
    {
      name: canary(),
      mother: canary(),
      guardian: { name: canary(), relation: "grandparent" },
      phone: { number: canaryNumber(), of: "family" },
      address: { village: canary(), landmark: canary() },
      identifiers: [{ kind: "rch", value: canary() }],
    },
  );
  await worker.act(registerChild, registration);
  const { identityHistory } = await worker.act(readChild, { childId });
  const insteadOf = identityHistory[0]?.at ?? "";
  const identity = { ...registration.identity, name: canary() };
  await worker.act(correctChild, { childId, correctionId: id(), insteadOf, identity, why: "was-wrong" });
  return childId;
}
