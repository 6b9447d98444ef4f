import { calendarDay, type CalendarDay } from "../../foundation/calendar-day.ts";
import {
  type CertificateFault,
  type CertificateReading,
  readCertificate,
} from "../../modules/certificates/certificate.ts";
import type { CertificateContent } from "../../modules/certificates/claims.ts";
import type { IssuerList } from "./kept-issuers.ts";

export type ReadHere =
  | {
      readonly is: "genuine";
      readonly content: CertificateContent;
      readonly issuer: IssuerList["issuers"][number];
      /** Somebody has a newer one of this child. */
      readonly isReplaced: boolean;
      readonly asOf: CalendarDay;
    }
  | {
      readonly is: "refused";
      readonly why: CertificateFault | "no-list";
      readonly claims: CertificateContent | null;
      readonly asOf: CalendarDay | null;
    };

/** @param text what a camera read or somebody pasted: an address, or HCERT's form */
export function readHere(text: string, list: IssuerList | null, today: CalendarDay): ReadHere {
  const reading: CertificateReading = readCertificate(text.trim(), { issuers: list?.issuers ?? [], today });
  if (reading.ok) {
    const issuer = list?.issuers.find(({ publicKey }) => publicKey === reading.issuer.publicKey);
    if (!list || !issuer) throw new Error("Whoever is not in the list has issued nothing.");
    const isReplaced = issuer.replacedNumbers.includes(reading.content.number);
    return { is: "genuine", content: reading.content, issuer, isReplaced, asOf: list.asOf };
  }
  // Without a list nobody is known: that says nothing against the certificate.
  const why = list === null && reading.why === "unknown-key" ? "no-list" : reading.why;
  return { is: "refused", why, claims: reading.unproven, asOf: list?.asOf ?? null };
}

/** Does it look like one of ours? Any other code that lies about is passed over. */
export const maybeCertificate = (text: string): boolean => text.startsWith("KV1:") || /\/v\/?#/.test(text);

/** The later one of here and of Greenwich: a certificate of this morning in India is not of tomorrow anywhere. */
export function todayIn(now: number, timeZone: string): CalendarDay {
  const [here, there] = [calendarDay(now, timeZone), calendarDay(now, "UTC")];
  return here > there ? here : there;
}
