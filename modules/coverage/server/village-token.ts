import type { Vault } from "../../../server/keys/vault.ts";
import { nameWords } from "../../people/name-sound.ts";

/*
 * A village is found without its name: the name is sealed with the child, and what lies beside it is a token of how it
 * sounds, vowels and all, of this organisation only. "Rampur" and "रामपुर" are one village, "Rampur 2" and "Rampur 3" are
 * not; one that is spelt with another vowel stands in two lines rather than two villages in one.
 */

/** By name; as the database writes it. */
export async function villageTokens(vault: Vault, names: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(names)];
  const tokens = await vault.tokens(all.map((name) => `child's village ${soundOf(name)}`));
  return new Map(all.map((name, at) => [name, `\\x${tokens[at]?.toString("hex") ?? ""}`]));
}

/** A name without any sound that is known stands for itself. */
function soundOf(name: string): string {
  const digits = (name.match(/\p{Nd}+/gu) ?? []).map((all) =>
    all.replaceAll(/[०-९]/g, (one) => String(one.charCodeAt(0) - 0x0966)),
  );
  const sounds = nameWords(name).map(({ sound, vowels }) => `${sound}${vowels.map((one) => one || "a").join("")}`);
  return [...(sounds.length > 0 ? sounds : [name.trim().toLowerCase()]), ...digits].join(" ");
}
