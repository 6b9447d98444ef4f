import { messages as english } from "../text/en/vaccines.ts";
import { messages as hindi } from "../text/hi/vaccines.ts";
import { language } from "./browser.ts";

/* The page of the vaccination schedule brings its many words along, in both languages. */
language.learn({ hi: hindi, en: english });
