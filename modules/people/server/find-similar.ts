import { handle } from "../../../server/module.ts";
import { findSimilar } from "../operations.ts";
import { ageOn } from "../patient.ts";
import { facilitiesOf } from "./facility-of.ts";
import { lookalikesOf } from "./lookalikes.ts";

export default handle(findSimilar, async (turning) => {
  const { input, today, tx, about } = turning;
  const found = await lookalikesOf(input.identity, turning);
  about(...found.map(({ patientId }) => patientId));
  const seen = found.filter((one) => one.seen);
  const facilities = await facilitiesOf(
    tx,
    seen.map(({ patientId }) => patientId),
  );
  return {
    seen: seen.map(({ patientId, identity, because }) => ({
      patientId: patientId as never,
      name: identity.name,
      sex: identity.sex,
      age: ageOn(identity.born, today),
      village: identity.address.village,
      facility: facilities.get(patientId) ?? null,
      because: [...because],
    })),
    elsewhere: found.length - seen.length,
  };
});
