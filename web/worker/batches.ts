import type { OwnerDatabase } from "../local/database.ts";
import { type Told, told } from "../field/follow.ts";
import type { Batches, BatchesHere } from "../screens/caseload/vaccines/batch.ts";

const note = "batches";

/** The vials of a session, as their worker said last; an older one is offered, and asked for again. */
export async function openBatches({ notes }: Pick<OwnerDatabase, "notes">): Promise<BatchesHere> {
  const here: Told<Batches> = told(((await notes.get(note))?.value ?? {}) as Batches);
  return {
    now: here.now,
    onChange: here.onChange,
    async keep(said: Batches): Promise<void> {
      const all = { ...here.now(), ...said };
      here.tell(all);
      await notes.put({ name: note, value: all });
    },
  };
}
