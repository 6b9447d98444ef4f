import type { Trespass } from "./trespass.ts";

/* What the two compiled catalogues must have in common. A compiled message is a list of words and of what is filled in. */

type Compiled = string | readonly unknown[];
type Catalogue = Readonly<Record<string, Compiled>>;

export function unspoken(codes: Iterable<string>, catalogues: Readonly<Record<string, Catalogue>>): Trespass[] {
  return Array.from(new Set(codes)).flatMap((code) =>
    Object.entries(catalogues)
      .filter(([, messages]) => !messages[`refusal.${code}`])
      .map(([language]) => ({
        path: `web/text/${language}/messages.po`,
        says: `has no words for refusal.${code}: write them in web/text/refusals.ts, and run \`npm run text\`.`,
      })),
  );
}

export function untranslated(english: Catalogue, hindi: Catalogue): Trespass[] {
  const path = "web/text/hi/messages.po";
  return Object.entries(english).flatMap(([id, message]): Trespass[] => {
    const words = wordsOf(message);
    const translated = hindi[id];
    if (!translated || wordsOf(translated) === "") return [{ path, says: `has nothing for "${words}".` }];
    // What is filled in is not said in any language yet.
    const said = words.replace(/\{\w+\}|<\/?\d+\/?>/g, " ");
    const moreThanOne = said.split(/[^\p{L}]+/u).filter(Boolean).length > 1;
    if (!moreThanOne || wordsOf(translated) !== words) return [];
    return [{ path, says: `says "${words}" in English.` }];
  });
}

/** A place that is filled in one language and not in the other: words with a hole, or a number that is lost. */
export function unequalPlaces(english: Catalogue, hindi: Catalogue): Trespass[] {
  return Object.entries(english).flatMap(([id, message]) => {
    const [one, other] = [placesIn(message), placesIn(hindi[id] ?? [])].map((places) => places.join(" "));
    if (one === other) return [];
    const says = `fills in ${other || "nothing"} where English fills in ${one || "nothing"}: "${wordsOf(message)}".`;
    return [{ path: "web/text/hi/messages.po", says }];
  });
}

function wordsOf(message: Compiled): string {
  if (typeof message === "string") return message;
  return message.map((part) => (Array.isArray(part) ? `{${part[0]}}` : part)).join("");
}

/** Names that are filled in, with how, and tags that are kept; each once, in order of the alphabet. */
function placesIn(message: unknown): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === "string") {
      for (const [tag] of part.matchAll(/<\/?\d+\/?>/g)) found.add(tag);
    } else if (Array.isArray(part)) {
      const [name, how, options] = part;
      if (typeof name === "string") found.add(typeof how === "string" ? `{${name}, ${how}}` : `{${name}}`);
      for (const inner of Object.values((options ?? {}) as object)) if (Array.isArray(inner)) inner.forEach(look);
    }
  };
  if (Array.isArray(message)) message.forEach(look);
  else look(message);
  return [...found].toSorted();
}
