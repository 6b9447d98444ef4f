import type { Call } from "../../../foundation/client.ts";
import { listAefis } from "../../../modules/immunization/operations.ts";
import { answerTo } from "../answer.ts";

/** How many wait: what a menu says, without the rest of the page. */
export const openAefis = async (call: Call): Promise<number> =>
  (await answerTo(call(listAefis, { limit: 1 }))).counts.open;
