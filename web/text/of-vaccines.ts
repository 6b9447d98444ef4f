import type { Messages } from "@lingui/core";
import { messages as en } from "./en/vaccines.ts";
import { messages as hi } from "./hi/vaccines.ts";
import type { Language } from "./language.ts";

/** What the page of the vaccination schedule says, which nobody loads before they open it. */
export const ofVaccines: Readonly<Record<Language, Messages>> = { hi, en };
