import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { InputOf, Operation } from "../../../../foundation/operation.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import type { DoseSaid, notGivenReasons, takenBackReasons } from "../../../../modules/immunization/dose.ts";
import { recordDoses, recordNotGiven, reportAefi, takeBackDose } from "../../../../modules/immunization/operations.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import type { Refused } from "../../../text/say-refusal.ts";
import { useAtHand } from "../../at-hand.ts";

export type DoseId = DoseSaid["doseId"];

/** Each is on the disk of the phone before it is said to be kept. */
export function useVaccinating(childId: ChildId) {
  const { call, newId } = useAtHand();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  /** Was all of it kept? The first that was not is said. */
  async function send<O extends Operation>(operation: O, inputs: readonly InputOf<O>[]): Promise<boolean> {
    if (working) return false;
    setRefused(null);
    setWorking(true);
    const wrong: Refused = { code: "something-broke", says: "", params: {} };
    // The disk may be full: then nothing was kept, and nobody may believe that it was.
    const answers = await Promise.all(inputs.map((input) => call(operation, input as never).catch(() => wrong)));
    setWorking(false);
    const no = answers.find((answer) => !("is" in answer) || answer.is === "refused");
    setRefused((no as Refused | undefined) ?? null);
    return no === undefined;
  }

  return {
    working,
    refused,
    newDoseId: () => newId() as DoseId,
    give: (doses: readonly DoseSaid[]) => send(recordDoses, [{ childId, doses: [...doses] }]),
    takeBack: (doseIds: readonly DoseId[], why: (typeof takenBackReasons)[number]) =>
      send(
        takeBackDose,
        doseIds.map((doseId) => ({ childId, doseId, why, takenBackId: newId() as never })),
      ),
    happened: (report: InputOf<typeof reportAefi>) => send(reportAefi, [report]),
    notGiven: (vaccines: readonly VaccineCode[], on: CalendarDay, why: (typeof notGivenReasons)[number]) =>
      send(recordNotGiven, [{ childId, notGivenId: newId() as never, vaccines: [...vaccines], on, why }]),
  };
}
