import type { Kept } from "../app/kept.ts";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { CertificateIssuer } from "../../modules/certificates/certificate.ts";

/** By whom a certificate may have been issued, and what is void: as the house said it on a day. */
export interface IssuerList {
  readonly issuers: readonly (CertificateIssuer & {
    readonly nameHindi: string | null;
    /** Of somebody who has a newer one. */
    readonly replacedNumbers: readonly string[];
  })[];
  readonly asOf: CalendarDay;
}

const key = "khurak.issuers";
/** A line that hangs is none. */
const givesUpMs = 20_000;

/** @returns null: this phone never heard it */
export function keptIssuers(kept: Kept): IssuerList | null {
  return listIn(kept.read(key));
}

/** Asks the house; nothing of a certificate goes with it. @returns null: there is no network */
export async function askForIssuers(kept: Kept, send: typeof fetch): Promise<IssuerList | null> {
  try {
    const answer = await send("/api/certificates/issuers", { signal: AbortSignal.timeout(givesUpMs) });
    const words = answer.ok ? await answer.text() : null;
    const list = listIn(words);
    if (list) kept.write(key, words);
    return list;
  } catch {
    return null;
  }
}

/** What somebody wrote into the store of this browser is no list. */
function listIn(words: string | null): IssuerList | null {
  try {
    const list = JSON.parse(words ?? "null") as Partial<IssuerList> | null;
    const isList =
      typeof list?.asOf === "string" &&
      Array.isArray(list.issuers) &&
      list.issuers.every(
        (one) =>
          typeof one?.publicKey === "string" &&
          typeof one.revoked === "boolean" &&
          Array.isArray(one.revokedNumbers) &&
          Array.isArray(one.replacedNumbers),
      );
    return isList ? (list as IssuerList) : null;
  } catch {
    return null;
  }
}
