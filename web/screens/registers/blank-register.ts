import type { Language } from "../../text/language.ts";
import { handOut } from "../hand-out.ts";
import { writeTable } from "../lists/write-table.ts";

const heads: Record<Language, string> = {
  en: "Child's name|Sex|Date of birth|Mother's name|Father's name|Mobile number|Village|RCH ID|BCG|HepB-0|OPV-0|OPV-1|OPV-2|OPV-3|Penta-1|Penta-2|Penta-3|fIPV-1|fIPV-2|fIPV-3|RVV-1|RVV-2|RVV-3|PCV-1|PCV-2|PCV Booster|MR-1|MR-2|JE-1|JE-2|Vit A-1|DPT Booster-1|DPT Booster-2|OPV Booster",
  hi: "बच्चे का नाम|लिंग|जन्म तिथि|माता का नाम|पिता का नाम|मोबाइल नंबर|गाँव|आरसीएच आईडी|बीसीजी|हेप बी-0|ओपीवी-0|ओपीवी-1|ओपीवी-2|ओपीवी-3|पेंटा-1|पेंटा-2|पेंटा-3|एफआईपीवी-1|एफआईपीवी-2|एफआईपीवी-3|आरवीवी-1|आरवीवी-2|आरवीवी-3|पीसीवी-1|पीसीवी-2|पीसीवी बूस्टर|एमआर-1|एमआर-2|जेई-1|जेई-2|विटामिन ए-1|डीपीटी बूस्टर-1|डीपीटी बूस्टर-2|ओपीवी बूस्टर",
};

/** Its headings, which the import knows again. */
export const blankHeads = (language: Language): readonly string[] => heads[language].split("|");

export async function handOutBlank(language: Language, name: string): Promise<void> {
  const columns = blankHeads(language).map((title) => ({ title, width: 14, cell: () => null }));
  handOut(await writeTable("xlsx", name, columns, []), `${name}.xlsx`);
}
