import { messages as english } from "../text/en/field-later.ts";
import { messages as hindi } from "../text/hi/field-later.ts";
import { language } from "./browser.ts";

/* The words of the pages that bring them along, in both languages. */
language.learn({ hi: hindi, en: english });
