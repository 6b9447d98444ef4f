import { scriptOf } from "../../text/language.ts";
import { useByWords } from "../patients/page/by-words.ts";
import type { By } from "./use-record.ts";

/** Who wrote it, in the script of the name. */
export function WrittenBy({ by }: { readonly by: By }) {
  const words = useByWords()(by);
  return <span lang={by.name === null ? undefined : scriptOf(by.name)}>{words}</span>;
}
