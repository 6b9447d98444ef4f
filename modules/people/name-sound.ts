/*
 * How a name sounds, as one key for each of its words: the same for सुनीता देवी, "Sunita Devi" and
 * "Suneeta Devee". Registers spell a name as the writer hears it, in either script, so only what
 * survives every spelling is kept: the consonants in their order, and whether it begins with a
 * vowel.
 *
 *   merged     v/b/w · s/sh/ष · z/j · t/ट, d/ड, n/ण · aspirates · q/k · ph/f · doubled letters
 *   not heard  vowels after the first letter, y after the first letter (राय, Rai), nukta, titles
 *   kept apart r and d (ड़ is r, as in Gaur), p and f, c and j, m and n
 *
 * A rule that looks at two neighbours must hold in both scripts. Devanagari does not write whether
 * the vowel between two letters is spoken (फरहान is "Farhan", कमला is "Kamla" or "Kamala"), so an
 * "rh" or "nb" may not be read as one sound.
 *
 * It finds too many rather than too few: who is meant is judged with age, sex and phone.
 */

const longest = 16;

/** Before and behind a name, and no part of it. */
const titles = new Set(
  (
    "shri shree sri sh shrimati shreemati srimati smt sushri mr mrs ms miss dr prof km kum late ji " +
    "श्री श्रीमती श्रीमति सुश्री डॉ डा डाॅ कु स्व स्वर्गीय जी"
  )
    .normalize("NFKD")
    .split(" "),
);

const written = new Map(
  Object.entries({ md: "mohammad", mohd: "mohammad", mhd: "mohammad", मो: "mohammad", मु: "mohammad", ॐ: "om" }),
);

/** Letters as Hindi names them, in initials: आर. के. */
const letterNames = new Map(
  "ए:a बी:b सी:c डी:d ई:e एफ:f जी:g एच:h आई:i जे:j के:k एल:l एम:m एन:n ओ:o पी:p क्यू:q आर:r एस:s टी:t यू:u वी:v डब्ल्यू:w एक्स:x वाई:y"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

export function nameSounds(name: string): readonly string[] {
  const words = Array.from(
    name
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u200b-\u200d\u2060'’]/g, "")
      .matchAll(/([\p{L}\p{M}]+)([.०0]?)/gu),
    ([, word = "", dot]) => (dot === "." ? letterNames.get(word) : undefined) ?? word,
  );
  const named = words.filter((word) => !titles.has(word));
  return (named.length > 0 ? named : words).map(soundOf).filter((key) => key !== "");
}

function soundOf(word: string): string {
  const latin = written.get(word) ?? word;
  if (/[\u0904-\u0939\u0960\u0961\u0972]/.test(latin)) return closed(devanagari(latin));
  if (/[a-z]/.test(latin)) return closed(roman(latin));
  // Another script is compared as it is written.
  return Array.from(latin.replace(/\p{M}/gu, ""))
    .slice(0, longest / 2)
    .join("");
}

/* Both scripts are brought to the same few letters: consonants, "a" for any vowel, "y". */

const consonants: Readonly<Record<string, string>> = Object.fromEntries(
  "क:k ख:k ग:g घ:g ङ:n च:c छ:c ज:j झ:j ञ:n ट:t ठ:t ड:d ढ:d ण:n त:t थ:t द:d ध:d न:n प:p फ:f ब:b भ:b म:m य:y र:r ल:l ळ:l व:b श:s ष:s स:s ह:h"
    .split(" ")
    .map((pair) => pair.split(":")),
);

function devanagari(word: string): string {
  const spoken = word
    .replace(/ड\u093c/g, "र")
    .replace(/ढ\u093c/g, "रह")
    .replace(/\u093c/g, "")
    .replace(/ज्ञ/g, "ग")
    .replace(/(?:[ंँ]|न्)ह$/, "नग")
    .replace(/[ंँ]व$/, "न")
    .replace(/[ंँ](?=[पफबभम])/g, "म")
    .replace(/[ंँ]/g, "न")
    .replace(/[ऋॠ]/g, "र")
    .replace(/[ृॄ]/g, "्र");
  // A virama binds two letters; without one a vowel stands between them, spoken or not.
  return Array.from(spoken, (letter, at) => {
    if (letter === "्") return "";
    const sound = consonants[letter];
    if (sound !== undefined) return spoken[at + 1] === "्" ? sound : `${sound}a`;
    return "a";
  }).join("");
}

function roman(word: string): string {
  return word
    .replace(/^(?:jn|gn|dny)|jn(?=a+$)/, "g")
    .replace(/^x(?=[ae])/, "j")
    .replace(/nh$/, "ng")
    .replace(/([dh])eo/g, "$1ev")
    .replace(/ow(?=[^aeiouy])/g, "o")
    .replace(/x/g, "ks")
    .replace(/ph/g, "f")
    .replace(/ch/g, "C")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/c/g, "k")
    .toLowerCase()
    .replace(/([kgcjtdbsz])h+/g, "$1")
    .replace(/q/g, "k")
    .replace(/[vw]/g, "b")
    .replace(/z/g, "j")
    .replace(/[eiou]/g, "a")
    .replace(/[^a-z]/g, "");
}

/** Doubled letters once, a vowel only where it begins the word, y nowhere else. */
function closed(sounds: string): string {
  const once = sounds.replace(/([^a])\1+/g, "$1");
  return `${once.slice(0, 1)}${once.slice(1).replace(/[ay]/g, "")}`.slice(0, longest);
}
