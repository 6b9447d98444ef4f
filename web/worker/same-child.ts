import type { ChildRegistration } from "../screens/caseload/compare-child.tsx";
import { newId } from "../field/browser.ts";
import type { OpenWorker } from "./open-worker.ts";

interface Same {
  /** Of the refused registration in the outbox. */
  readonly id: string;
  readonly registration: ChildRegistration;
  /** Who it turned out to be. */
  readonly childId: string;
}

/**
 * A child who was registered here turned out to be one who is known. What was recorded meanwhile is not lost:
 *
 *   the worker carries the known child      it is about that child from now on
 *   somebody else does, and doses wait      the registration goes as another record; an admin joins the two
 *   somebody else does, and nothing waits   the registration is given up
 *
 * @returns the child to be shown
 */
export async function sameChild(
  { outbox, caseload }: Pick<OpenWorker, "outbox" | "caseload">,
  { id, registration, childId }: Same,
): Promise<string> {
  const isMine = () => caseload.here.now().children.some((child) => child.childId === childId);
  // They may have been given to this worker while the phone was without network.
  if (!isMine()) await caseload.ask();
  if (isMine()) {
    await outbox.readdress(id, childId, (input) => ({ id: newId(), input: { ...input, childId } }));
    return childId;
  }
  const waits = (await outbox.all()).some((row) => row.about === registration.childId && row.id !== id);
  if (!waits) {
    await outbox.giveUp(id);
    return childId;
  }
  await outbox.replace(id, { id: newId(), input: { ...registration, similar: "looked-at-and-new" } });
  return registration.childId;
}
