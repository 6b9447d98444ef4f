import type { Messages } from "@lingui/core";
import { messages as en } from "./en/finder.ts";
import { messages as hi } from "./hi/finder.ts";
import type { Language } from "./language.ts";

/** What a finder's pages say: a worker's phone loads them only for a finder. */
export const ofFinder: Readonly<Record<Language, Messages>> = { hi, en };
