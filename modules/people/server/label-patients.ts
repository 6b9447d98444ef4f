import { handle } from "../../../server/module.ts";
import { labelPatients } from "../operations.ts";
import { ageOn } from "../patient.ts";
import { identitiesOf } from "./identity-of.ts";

export default handle(labelPatients, async ({ input, today, tx, vault, about }) => {
  const known = await identitiesOf(tx, vault, input.patientIds);
  about(...known.keys());
  return {
    patients: input.patientIds.flatMap((patientId) => {
      const identity = known.get(patientId);
      return identity ? [{ patientId, name: identity.name, sex: identity.sex, age: ageOn(identity.born, today) }] : [];
    }),
  };
});
