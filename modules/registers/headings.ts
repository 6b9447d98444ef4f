import type { VaccineCode } from "../schedules/vaccines.ts";
import { type Cell, isEmpty, type Sheet, textOf } from "./cell.ts";
import { doseColumn, doseColumns, type FieldColumn, type Meaning } from "./columns.ts";

/*
 * What a column is about, by its heading, as registers of India have them in English and Hindi. A heading that could
 * mean two things is proposed and marked as not sure: somebody looks at it before anything comes in. One that is
 * in no table is left out, and said.
 *
 *   not sure   "IPV": in a government register mostly the fractional dose. "Measles", "खसरा": before 2017 without rubella,
 *              which counts for less than MR. "MR", "JE", "Vit A" without a number.
 *   never      Aadhaar: it may not be stored (research/ux.md §2.2)
 */

export interface HeadingRead {
  readonly meaning: Meaning;
  readonly sure: boolean;
  /** Why a column is left out that was understood all the same. */
  readonly never: "aadhaar" | null;
}

const fields: Readonly<Record<FieldColumn | "aadhaar" | "mother-or-father", string>> = {
  name: "name|child|child name|childs name|name of child|name of the child|baby name|name of baby|infant name|name of infant|name of beneficiary|beneficiary name|नाम|बच्चे का नाम|बच्चा का नाम|शिशु का नाम|बालक का नाम|लाभार्थी का नाम",
  sex: "sex|gender|m f|f m|male female|sex m f|लिंग|स्त्री पुरुष",
  born: "dob|d o b|date of birth|birth date|born on|birth day|जन्म तिथि|जन्मतिथि|जन्म दिनांक|जन्म की तारीख|जन्म तारीख|जन्म की तिथि",
  mother: "mother|mother name|mothers name|name of mother|माता|माँ|मां|माता का नाम|माँ का नाम|मां का नाम",
  father: "father|father name|fathers name|name of father|husband name|husbands name|पिता|पिता का नाम|पति का नाम",
  phone:
    "phone|mobile|mobile no|mobile number|phone no|phone number|contact|contact no|contact number|tel|telephone|मोबाइल|मोबाइल नं|मोबाइल नंबर|मोबाइल नम्बर|फोन|फोन नं|फोन नंबर|दूरभाष|संपर्क नंबर",
  village:
    "village|village name|name of village|village ward|ward|mohalla|tola|gaon|address|गाँव|गांव|ग्राम|गाँव का नाम|गांव का नाम|ग्राम का नाम|टोला|मोहल्ला|वार्ड|पता",
  landmark: "landmark|near|पहचान|नजदीक",
  rch: "rch|rch id|rch no|rch number|rch id no|आरसीएच|आरसीएच आईडी|आरसीएच नं|आरसीएच नंबर|आर सी एच आईडी",
  mcts: "mcts|mcts id|mcts no|mcts number|एमसीटीएस|एमसीटीएस आईडी|एमसीटीएस नंबर",
  "u-win": "uwin|u win|uwin id|u win id|यूविन|यू विन|यूविन आईडी",
  "birth-registration":
    "birth registration|birth registration no|birth registration number|birth certificate no|जन्म पंजीकरण|जन्म पंजीकरण संख्या|जन्म प्रमाण पत्र संख्या",
  aadhaar: "aadhaar|aadhar|aadhaar no|aadhar no|aadhaar number|aadhar number|uid|uid no|आधार|आधार नं|आधार नंबर|आधार संख्या",
  "mother-or-father":
    "mother father name|mothers fathers name|parents name|माता पिता का नाम|अभिभावक का नाम|guardian|guardian name",
};

const vaccines: readonly (readonly [VaccineCode, string, "sure" | "not-sure"])[] = [
  ["BCG", "bcg|बीसीजी|बी सी जी", "sure"],
  ["HEPB", "hepb|hep b|hepatitis b|hbv|हेपबी|हेप बी|हेपेटाइटिस बी|हिपेटाइटिस बी", "sure"],
  ["OPV", "opv|oral polio|polio|ओपीवी|ओ पी वी|पोलियो", "sure"],
  ["PENTA", "penta|pentavalent|penta valent|पेंटा|पेन्टा|पेंटावैलेंट|पेंटावेलेंट", "sure"],
  ["DPT", "dpt|डीपीटी|डी पी टी", "sure"],
  ["RVV", "rvv|rv|rota|rotavirus|rota virus|आरवीवी|रोटा|रोटावायरस|रोटा वायरस", "sure"],
  ["FIPV", "fipv|f ipv|fractional ipv|एफआईपीवी|एफ आईपीवी", "sure"],
  ["FIPV", "ipv|आईपीवी|आई पी वी", "not-sure"],
  ["PCV", "pcv|pneumococcal|पीसीवी|पी सी वी", "sure"],
  ["MR", "mr|m r|measles rubella|measles and rubella|measles mr|mr measles|एमआर|एम आर|मीजल्स रूबेला|खसरा रूबेला", "sure"],
  ["MR", "measles|खसरा|मीजल्स|मिजिल्स", "not-sure"],
  ["MMR", "mmr|एमएमआर", "sure"],
  ["JE", "je|j e|japanese encephalitis|जेई|जे ई|जापानी इंसेफेलाइटिस", "sure"],
  ["VITA", "vita|vit a|vitamin a|vitamina|विटामिन ए|विटामिन ऐ|विट ए", "sure"],
  ["TD", "td|टीडी|टी डी", "sure"],
  ["HPV", "hpv|एचपीवी", "sure"],
  ["TCV", "tcv|typhoid|टाइफाइड", "sure"],
  ["VAR", "varicella|chickenpox|chicken pox", "sure"],
  ["HEXA", "hexa|hexavalent", "sure"],
];

const spelt = (text: string) => text.normalize("NFKC").split("|");
const closeUp = (text: string) => text.replaceAll(" ", "");

const fieldOf = new Map(
  Object.entries(fields).flatMap(([field, names]) => spelt(names).map((name) => [closeUp(name), field] as const)),
);
const vaccineOf = new Map(
  vaccines.flatMap(([vaccine, names, sure]) =>
    spelt(names).map((name) => [closeUp(name), { vaccine, sure: sure === "sure" }] as const),
  ),
);

const ordinals: ReadonlyMap<string, string> = new Map(
  [
    "0 birth zero जन्म शून्य",
    "1 i first 1st प्रथम पहला पहली",
    "2 ii second 2nd द्वितीय दूसरा दूसरी",
    "3 iii third 3rd तृतीय तीसरा तीसरी",
    "B b booster bster बूस्टर",
  ].flatMap((names) => {
    const [ordinal = "", ...others] = names.normalize("NFKC").split(" ");
    return [ordinal.toLowerCase(), ...others].map((name) => [name, ordinal] as const);
  }),
);

/** Words that say of every vaccine's column the same. */
const filler = new Set(
  "date of on given dose doses dt vaccine vaccination the तिथि तारीख दिनांक खुराक टीका टीके की का के dd mm yyyy yy"
    .normalize("NFKC")
    .split(" "),
);

export function readHeading(cell: Cell | undefined): HeadingRead {
  const whole = textOf(cell)
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const known = fieldOf.get(closeUp(whole)) ?? fieldOf.get(closeUp(whole.replace(/\s(?:dd|mm|yyyy|yy)(?=\s|$)/g, "")));
  if (known === "aadhaar") return { meaning: null, sure: true, never: "aadhaar" };
  if (known === "mother-or-father") return unknown;
  if (known !== undefined) return { meaning: known, sure: true, never: null };
  return readVaccine(whole);
}

const unknown: HeadingRead = { meaning: null, sure: true, never: null };

function readVaccine(whole: string): HeadingRead {
  // "opv0" is "opv 0", "1st" stays whole.
  const words = whole
    .replace(/([\p{L}\p{M}])(\d+)$/u, "$1 $2")
    .replace(/([a-z])(\d)(?=\s)/g, "$1 $2")
    .split(" ")
    .filter((word) => !filler.has(word));
  const named = vaccineOf.get(words.join(""));
  if (named) return doseOf(named.vaccine, "", named.sure);
  // The ordinal stands behind ("Penta 1", "DPT booster 2") or before ("1st Penta").
  for (const behind of [1, 2]) {
    const found = vaccineOf.get(words.slice(0, -behind).join(""));
    if (found) return doseOf(found.vaccine, ordinalOf(words.slice(-behind)), found.sure);
    const before = vaccineOf.get(words.slice(behind).join(""));
    if (before) return doseOf(before.vaccine, ordinalOf(words.slice(0, behind)), before.sure);
  }
  return unknown;
}

function ordinalOf(words: readonly string[]): string {
  const read = words.map((word) => ordinals.get(word) ?? (/^\d{1,2}$/.test(word) ? word : "?"));
  const numbered = read.filter((one) => one !== "B").join("");
  return read.includes("B") ? `B${numbered}` : numbered;
}

/** The column of a vaccine with this ordinal; "B1" is "B" where there is one booster only. */
function doseOf(vaccine: VaccineCode, ordinal: string, sure: boolean): HeadingRead {
  const wanted = ordinal === "" ? [vaccine] : [`${vaccine}-${ordinal}`, ...(ordinal === "B" ? [`${vaccine}-B1`] : [])];
  if (ordinal === "B1") wanted.push(`${vaccine}-B`);
  const found = wanted.map(doseColumn).find((column) => column !== null);
  if (found) return { meaning: found.code, sure, never: null };
  if (ordinal !== "" || !["MR", "JE", "VITA", "HPV"].includes(vaccine)) return unknown;
  const first = doseColumns.find((column) => column.vaccine === vaccine);
  return { meaning: first?.code ?? null, sure: false, never: null };
}

export interface HeadRead {
  /** Which line of the sheet it is, from 0. */
  readonly line: number;
  readonly columns: readonly HeadingRead[];
  /** The line below is a part of the head too: its columns cannot be told apart. */
  readonly twoLines: boolean;
}

/** Above the head of a register there is often its title. */
const linesLookedAt = 15;

/** @returns null: no line of these looks like a head */
export function findHead(sheet: Sheet): HeadRead | null {
  const heads = sheet.slice(0, linesLookedAt).map((cells) => cells.map(readHeading));
  const counts = heads.map((columns) => columns.filter(({ meaning }) => meaning !== null).length);
  const most = Math.max(0, ...counts);
  const line = counts.indexOf(most);
  if (most < 2) return null;
  const columns = onceEach(heads[line] ?? []);
  const below = sheet[line + 1] ?? [];
  const born = columns.findIndex(({ meaning }) => meaning === "born");
  const twoLines =
    (counts[line + 1] ?? 0) >= 2 ||
    (isEmpty(below[born]) && below.filter((cell) => ordinals.has(textOf(cell).toLowerCase())).length >= 2);
  return { line, columns, twoLines };
}

/** The second column of one meaning is left out until somebody says which of them it is. */
function onceEach(columns: readonly HeadingRead[]): readonly HeadingRead[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    if (column.meaning === null) return column;
    if (seen.has(column.meaning)) return { ...unknown, sure: false };
    seen.add(column.meaning);
    return column;
  });
}
