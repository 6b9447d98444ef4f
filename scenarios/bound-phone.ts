import type { Claims } from "../server/turn/entering.ts";
import type { openACourse } from "./on-a-course.ts";

type Way = Pick<Awaited<ReturnType<typeof openACourse>>, "house" | "ours">;

/** A phone of the patient's own, as it speaks to the house: opened with its PIN, or locked. */
export async function boundPhone({ house, ours }: Way, patientId: never, unlocked: boolean): Promise<Claims> {
  const [phone, session] = [house.newId(), house.newId()];
  await house.look(
    `insert into access.phone (organisation, id, patient, key, pin_hash, bound_at, heard_at)
     values ($1, $2, $3, '\\x04', 'none', now(), now())`,
    [ours.id, phone, patientId],
  );
  await house.look(
    "insert into access.phone_session (organisation, id, phone, unlocked, opened_at) values ($1, $2, $3, $4, now())",
    [ours.id, session, phone, unlocked],
  );
  return { member: patientId, session };
}
