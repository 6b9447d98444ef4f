import { idOf } from "../../foundation/id.ts";

/** One treatment, from its start to its close. A patient may have several, one after the other. */
export const EpisodeId = idOf("EpisodeId");
