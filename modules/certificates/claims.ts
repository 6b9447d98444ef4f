import { addDays, CalendarDay } from "../../foundation/calendar-day.ts";
import { fromUtf8, utf8 } from "../cards/bytes.ts";
import { type CardDose, type CardEvidence, cardEvidences } from "../cards/card-dose.ts";
import { sexesOnCard } from "../cards/content.ts";
import { certifies as evidenceCertifies } from "../schedules/evidence.ts";
import { numberOfVaccine, type VaccineOnCard, vaccineAt } from "../cards/vaccine-numbers.ts";
import { type Cbor, type CborMap, cbor, isInOneWay, readCbor } from "./cbor.ts";

/*
 * What a certificate says, as the claims of a CWT (RFC 8392).
 *
 *   1 iss     who issued it, in words, as it stands on the paper
 *   4 exp     seconds since 1970: the first moment of the day after the last day it is good for
 *   5 nbf     seconds since 1970: the first moment of the day from which it is good, the day it was issued
 *   7 cti     its number in UTF-8, by which it is revoked
 *   -70001    the history (a number for private use), a map:
 *               1 name   2 born "2026-01-12"   3 sex, 1 female, 2 male, 3 other   4 schedule "india-uip@2026-11"
 *               5 as of, a day   6 status, its place in `certificateStatuses`   7 the next visit, a day, or null
 *               8 doses: a list for each day with doses, [days after birth, dose, dose …], where a dose is
 *                 8 × the number of its vaccine + the number of its evidence, both as on cards
 *               9 only where the day of birth is estimated: 1
 *
 * Days begin and end at midnight of UTC. Only in the one way of cbor.ts, and only with doses that certify.
 */

/** As the plan of that schedule stood on that day. */
export const certificateStatuses = ["complete-for-age", "behind", "schedule-complete"] as const;

/** A dose that nobody saw, wrote down or can show certifies nothing: never what somebody remembers, nor a scar. */
export const certifies = ({ evidence, takenBack }: CardDose): boolean => !takenBack && evidenceCertifies(evidence);

export interface CertifiedDose {
  readonly vaccine: VaccineOnCard;
  /** Days after birth. */
  readonly day: number;
  readonly evidence: CardEvidence;
}

export interface CertificateContent {
  readonly number: string;
  readonly issuedBy: string;
  readonly issuedOn: CalendarDay;
  /** The last day it is good for. */
  readonly goodUntil: CalendarDay;
  readonly childName: string;
  readonly born: CalendarDay;
  /** False: nobody knows the day of birth, and this one was estimated. */
  readonly bornExact: boolean;
  readonly sex: (typeof sexesOnCard)[number];
  readonly scheduleVersion: string;
  readonly asOf: CalendarDay;
  readonly status: (typeof certificateStatuses)[number];
  readonly nextVisit: CalendarDay | null;
  readonly doses: readonly CertifiedDose[];
}

const claim = { iss: 1, exp: 4, nbf: 5, cti: 7, history: -70_001 } as const;
const about = {
  name: 1,
  born: 2,
  sex: 3,
  schedule: 4,
  asOf: 5,
  status: 6,
  nextVisit: 7,
  doses: 8,
  bornEstimated: 9,
} as const;

const mapOf = (entries: readonly (readonly [number, Cbor])[]): CborMap => new Map(entries);
const firstMoment = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`) / 1000;

export function claimsBytes(content: CertificateContent): Uint8Array {
  const history = mapOf([
    [about.name, content.childName],
    [about.born, content.born],
    [about.sex, sexesOnCard.indexOf(content.sex) + 1],
    [about.schedule, content.scheduleVersion],
    [about.asOf, content.asOf],
    [about.status, certificateStatuses.indexOf(content.status)],
    [about.nextVisit, content.nextVisit],
    [about.doses, visitsOf(content.doses)],
    ...(content.bornExact ? [] : [[about.bornEstimated, 1] as const]),
  ]);
  return cbor(
    mapOf([
      [claim.iss, content.issuedBy],
      [claim.exp, firstMoment(addDays(content.goodUntil, 1))],
      [claim.nbf, firstMoment(content.issuedOn)],
      [claim.cti, utf8(content.number)],
      [claim.history, history],
    ]),
  );
}

function visitsOf(doses: readonly CertifiedDose[]): readonly Cbor[] {
  const days = [...new Set(doses.map(({ day }) => day))].toSorted((one, other) => one - other);
  return days.map((day) => [
    day,
    ...doses
      .filter((dose) => dose.day === day)
      .map(numberOf)
      .toSorted((a, b) => a - b),
  ]);
}

function numberOf({ vaccine, evidence }: CertifiedDose): number {
  const number = numberOfVaccine(vaccine);
  if (number === null) throw new RangeError(`${vaccine} has no number.`);
  return number * 8 + cardEvidences.indexOf(evidence);
}

/** @returns null: no certificate of ours, or not in the one way in which it is written */
export function readClaims(bytes: Uint8Array): CertificateContent | null {
  const claims = readCbor(bytes);
  if (!(claims instanceof Map) || !isInOneWay(bytes, claims as CborMap)) return null;
  const [said, history] = [claims as CborMap, (claims as CborMap).get(claim.history)];
  if (!(history instanceof Map) || said.size !== 5) return null;
  const cti = said.get(claim.cti);
  const child = history as CborMap;
  const estimated = child.get(about.bornEstimated) === 1;
  if (history.size !== (estimated ? 9 : 8)) return null;
  const next = child.get(about.nextVisit);
  const exp = momentIn(said.get(claim.exp));
  const content = {
    number: cti instanceof Uint8Array ? fromUtf8(cti) : null,
    issuedBy: textIn(said.get(claim.iss)),
    issuedOn: momentIn(said.get(claim.nbf)),
    goodUntil: exp && addDays(exp, -1),
    childName: textIn(child.get(about.name)),
    born: dayIn(child.get(about.born)),
    bornExact: !estimated,
    sex: placeIn(sexesOnCard, child.get(about.sex), 1),
    scheduleVersion: textIn(child.get(about.schedule)),
    asOf: dayIn(child.get(about.asOf)),
    status: placeIn(certificateStatuses, child.get(about.status), 0),
    doses: dosesIn(child.get(about.doses)),
  };
  if (Object.values(content).includes(null) || (next !== null && dayIn(next) === null)) return null;
  return { ...content, nextVisit: dayIn(next) } as CertificateContent;
}

const textIn = (value: Cbor | undefined) => (typeof value === "string" ? value : null);

function dayIn(value: Cbor | undefined): CalendarDay | null {
  const read = CalendarDay.safeParse(value);
  return read.success ? read.data : null;
}

/** Midnights of UTC between 1970 and 9999. */
function momentIn(value: Cbor | undefined): CalendarDay | null {
  if (typeof value !== "number" || value < 0 || value % 86_400 !== 0 || value > 253_402_214_400) return null;
  return dayIn(new Date(value * 1000).toISOString().slice(0, 10));
}

const placeIn = <One>(list: readonly One[], value: Cbor | undefined, first: number): One | null =>
  typeof value === "number" ? (list[value - first] ?? null) : null;

function dosesIn(value: Cbor | undefined): readonly CertifiedDose[] | null {
  if (!Array.isArray(value)) return null;
  const doses: CertifiedDose[] = [];
  for (const visit of value as readonly Cbor[]) {
    const [day, ...given] = Array.isArray(visit) ? (visit as readonly Cbor[]) : [];
    if (typeof day !== "number" || day < 0 || day > 0xffff || given.length === 0) return null;
    for (const one of given) {
      const evidence = typeof one === "number" ? cardEvidences[one % 8] : undefined;
      if (typeof one !== "number" || one < 8 || one > 0x7ff || !evidence || !evidenceCertifies(evidence)) return null;
      doses.push({ vaccine: vaccineAt(Math.floor(one / 8)), day, evidence });
    }
  }
  return doses;
}
