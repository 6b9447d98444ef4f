import type { Reported } from "../report/report-draft.ts";
import type { Work } from "./use-work.ts";

/** What is open before the list. */
export type Opened =
  | { readonly is: "look" | "receive" | "reject" | "report"; readonly work: Work }
  | { readonly is: "amend"; readonly work: Work; readonly amends: Reported };
