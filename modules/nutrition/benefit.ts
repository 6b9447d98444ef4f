import * as z from "zod/mini";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import type { Source } from "../treatment/source.ts";

/*
 * The nutrition benefit: money that the state sends to whoever is on TB treatment (Ni-kshay Poshan Yojana),
 * month by month of the treatment, and a food supplement for the very thin (EDNS). This is a ledger of what
 * came and what did not, and pays nothing.
 */

export const PaymentId = idOf("PaymentId");
export type PaymentId = z.infer<typeof PaymentId>;

/** ₹ for each month of treatment that begins on or after that day; the newest first. */
export const amounts = [
  { from: "2024-11-01" as CalendarDay, rupees: 1000 },
  { from: "2018-04-01" as CalendarDay, rupees: 500 },
] as const;
export const amountsSource: Source = {
  says: "Ni-kshay Poshan Yojana: ₹1000 a month since November 2024, ₹500 before",
  confidence: "verified",
};

/**
 * The press speaks of ₹3000 to ₹6000 for a course of six months; whether a longer course is paid to its end is
 * to be asked of the programme. Until then every month counts as due (null); a number caps the sum.
 */
export const mostRupees: number | null = null;
export const mostSource: Source = {
  says: "press: ₹6000 for a course of six months. Whether longer courses are paid in full is not confirmed",
  confidence: "unverified",
};

/** The food supplement: for whoever began below this BMI, in these months of treatment. */
export const supplement = {
  below: 18.5,
  months: 2,
  source: { says: "EDNS: BMI below 18.5, the first two months", confidence: "verified" },
} as const;

export const benefitKinds = ["money", "supplement"] as const;
export const BenefitKind = z.enum(benefitKinds);
export type BenefitKind = z.infer<typeof BenefitKind>;

export const notPaidReasons = [
  "no-bank-account",
  "account-not-linked",
  "rejected",
  "not-entered",
  "paid-to-another",
  "not-known",
] as const;
export const NotPaidReason = z.enum(notPaidReasons);
export type NotPaidReason = z.infer<typeof NotPaidReason>;

export const paymentWithdrawals = ["wrong-patient", "wrong-month", "wrong-amount", "by-mistake"] as const;
export const PaymentWithdrawal = z.enum(paymentWithdrawals);

/** A course with its extensions is shorter than this. */
export const mostMonths = 36;
/** Month of treatment, from 1. */
export const TreatmentMonth = z.int().check(z.minimum(1), z.maximum(mostMonths));

/** One word about one month. */
export interface Entry {
  readonly kind: BenefitKind;
  readonly month: number;
  readonly paid: boolean;
  /** ₹; null where it was not paid, and for food. */
  readonly rupees: number | null;
}

export interface MonthDue {
  readonly month: number;
  readonly from: CalendarDay;
  readonly rupees: number;
}

/** The day on which a month of treatment begins: of 31 January the second one begins on the last of February. */
export function monthBegins(startedOn: CalendarDay, month: number): CalendarDay {
  const [year = 0, of = 1, day = 1] = startedOn.split("-").map(Number);
  const first = new Date(Date.UTC(year, of - 1 + (month - 1), 1)).toISOString().slice(0, 10) as CalendarDay;
  const next = new Date(Date.UTC(year, of - 1 + month, 1)).toISOString().slice(0, 10) as CalendarDay;
  const last = Number(addDays(next, -1).slice(8));
  return addDays(first, Math.min(day, last) - 1);
}

export function rupeesFor(from: CalendarDay): number {
  return amounts.find((one) => one.from <= from)?.rupees ?? 0;
}

/** The months that have begun, until the treatment's last day; what the cap leaves of each. */
export function monthsDue(
  startedOn: CalendarDay,
  until: CalendarDay,
  cap: number | null = mostRupees,
): readonly MonthDue[] {
  const due: MonthDue[] = [];
  let left = cap ?? Number.POSITIVE_INFINITY;
  for (let month = 1; month <= mostMonths; month += 1) {
    const from = monthBegins(startedOn, month);
    if (from > until) break;
    const rupees = Math.min(rupeesFor(from), left);
    left -= rupees;
    due.push({ month, from, rupees });
  }
  return due;
}

/** How much was due and came, in ₹ and in months. A month counts as paid when something came, however little. */
export function sumsOf(due: readonly MonthDue[], standing: readonly Entry[]) {
  const paid = standing.filter((entry) => entry.kind === "money" && entry.paid);
  return {
    monthsDue: due.filter(({ rupees }) => rupees > 0).length,
    monthsPaid: new Set(paid.map(({ month }) => month)).size,
    rupeesDue: due.reduce((sum, { rupees }) => sum + rupees, 0),
    rupeesPaid: paid.reduce((sum, { rupees }) => sum + (rupees ?? 0), 0),
  };
}
