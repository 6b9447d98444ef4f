import type { Messages } from "@lingui/core";
import { messages as en } from "./en/growth.ts";
import { messages as hi } from "./hi/growth.ts";
import type { Language } from "./language.ts";

/** What the pages of growth and food say, which nobody loads before they open one. */
export const ofGrowth: Readonly<Record<Language, Messages>> = { hi, en };
