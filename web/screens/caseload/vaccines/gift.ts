import type { DoseSaid } from "../../../../modules/immunization/dose.ts";

/** What is about to be written down as given today, and which dose of the plan it is meant for. */
export interface Gift extends Pick<DoseSaid, "vaccine" | "batch" | "expiresOn" | "site"> {
  readonly code: string;
}
