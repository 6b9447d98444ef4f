import { encode } from "uqr";
import { addDays } from "../../../foundation/calendar-day.ts";
import { type Language, say } from "../../../server/text.ts";
import type { DoseKept } from "../../immunization/shown.ts";
import { ageOn } from "../age-on.ts";
import type { CertificateContent } from "../claims.ts";
import { sayable } from "../number.ts";

/** What stands on the paper and not in its code: of the register, as it is when the paper is printed. */
interface Beside {
  readonly mother: string | null;
  readonly village: string;
  readonly doses: readonly DoseKept[];
  /** What the code says. */
  readonly code: string;
}

/** In both languages: first the one in which a family reads it, then the other one. */
interface Pair {
  readonly hi: string;
  readonly en: string;
}

const inBoth = (one: (language: Language) => string): Pair => ({ hi: one("hi"), en: one("en") });
const words = (id: string, params: Readonly<Record<string, string | number>> = {}): Pair =>
  inBoth((language) => say(`certificate-paper.${id}`, params, language));

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  hi: new Intl.DateTimeFormat("hi-IN-u-nu-latn", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
};
const short = new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const dayIn = (day: string, language: Language) => days[language].format(new Date(day));
const dayOf = (day: string): Pair => inBoth((language) => dayIn(day, language));

/** The data of certificate.typ. */
export function onPaper(content: CertificateContent, beside: Beside): object {
  const { born, status, nextVisit, issuedOn, asOf, goodUntil } = content;
  return {
    ...{ title: `Immunization certificate ${content.number}`, language: "hi", foot: "" },
    heading: words("heading"),
    numbered: { label: words("number"), number: sayable(content.number) },
    who: [
      { label: words("name"), value: content.childName, beneath: words(`sex.${content.sex}`) },
      {
        label: words("born"),
        value: dayIn(born, "hi"),
        beneath: content.bornExact
          ? { hi: "", en: dayIn(born, "en") }
          : inBoth((language) => say("certificate-paper.born-about", { day: dayIn(born, language) }, language)),
      },
      { label: words("mother"), value: beside.mother ?? "–", beneath: { hi: "", en: beside.village } },
    ],
    columns: [words("age"), words("date"), words("vaccines")],
    visits: visitsOf(content, beside.doses),
    status: {
      is: status,
      said: inBoth((language) => say(`certificate-paper.status.${status}`, { day: dayIn(asOf, language) }, language)),
    },
    next:
      status === "behind"
        ? { title: words("go-now"), day: { hi: "", en: "" } }
        : nextVisit === null
          ? { title: words("no-next"), day: { hi: "", en: "" } }
          : { title: words("next"), day: dayOf(nextVisit) },
    check: words("check"),
    checkHow: words("check-how"),
    signed: inBoth((language) =>
      say(
        "certificate-paper.signed",
        { by: content.issuedBy, on: dayIn(issuedOn, language), until: dayIn(goodUntil, language) },
        language,
      ),
    ),
    schedule: content.scheduleVersion,
    qr: drawn(beside.code),
  };
}

function visitsOf({ born, doses }: CertificateContent, register: readonly DoseKept[]) {
  const all = [...new Set(doses.map(({ day }) => day))].toSorted((one, other) => one - other);
  return all.map((day) => {
    const on = addDays(born, day);
    const given = doses.filter((dose) => dose.day === day);
    const batches = given.flatMap(({ vaccine }) => {
      const kept = register.find((dose) => dose.vaccine === vaccine && dose.on === on && dose.batch !== null);
      return kept?.batch ? [kept.batch] : [];
    });
    const { count, unit } = ageOn(day);
    return {
      age: words(`age.${unit}`, { count }),
      date: short.format(new Date(on)),
      vaccines: inBoth((language) => given.map(({ vaccine }) => nameOf(vaccine, language)).join(", ")),
      batches: batches.join(" · "),
    };
  });
}

const nameOf = (vaccine: string, language: Language) => say(`vaccine.${vaccine}`, {}, language) || vaccine;

/** As an SVG of one path: its edges stay sharp at any size. */
function drawn(code: string): string {
  const { data, size } = encode(code, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join("")}" fill="#000"/></svg>`;
}
