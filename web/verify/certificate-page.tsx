import { Trans } from "@lingui/react/macro";
import { lazy, Suspense, useEffect, useState } from "react";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Kept } from "../app/kept.ts";
import { GenuineCertificate } from "./genuine-certificate.tsx";
import { askForIssuers, keptIssuers } from "./kept-issuers.ts";
import { readHere } from "./read-here.ts";
import { RefusedCertificate } from "./refused-certificate.tsx";

const ScanAnother = lazy(async () => ({ default: (await import("./scan-another.tsx")).ScanAnother }));

interface CertificatePageProps {
  /** What stood behind the # of the address. Null: nothing did. */
  readonly opened: string | null;
  readonly today: CalendarDay;
  readonly kept: Kept;
  readonly send: typeof fetch;
}

/**
 * So long the house is waited for, which knows best what was revoked: "genuine" that turns into "revoked" a moment later was
 * seen already. Without a network nobody waits.
 */
const patienceMs = 3_000;

/** A certificate that somebody's camera opened, verified on this phone: nothing of it is sent anywhere. */
export function CertificatePage({ opened, today, kept, send }: CertificatePageProps) {
  /** What was scanned here, and while which address stood above. */
  const [scanned, setScanned] = useState<{ readonly text: string; readonly above: string | null } | null>(null);
  const text = scanned?.above === opened ? scanned.text : opened;
  const [list, setList] = useState(() => keptIssuers(kept));
  const [isAsking, setAsking] = useState(true);
  const [hasWaited, setWaited] = useState(false);
  const [isScanning, setScanning] = useState(false);
  useEffect(() => {
    let here = true;
    const patience = setTimeout(() => setWaited(true), patienceMs);
    void askForIssuers(kept, send).then((newer) => {
      if (!here) return;
      if (newer) setList(newer);
      setAsking(false);
    });
    return () => {
      here = false;
      clearTimeout(patience);
    };
  }, [kept, send]);
  const read = text === null || (isAsking && !hasWaited) ? null : readHere(text, list, today);
  return (
    <>
      <div role="status" className="verify-result">
        {text !== null && read === null && (
          <p>
            <Trans>Checking…</Trans>
          </p>
        )}
        {read?.is === "genuine" && <GenuineCertificate read={read} today={today} isAsking={isAsking} />}
        {read?.is === "refused" && <RefusedCertificate read={read} />}
      </div>
      {text === null && (
        <>
          <h1>
            <Trans>Check a vaccination card or certificate</Trans>
          </h1>
          <p>
            <Trans>
              Hold a card with a chip to the back of your phone. The page that opens then says whether it is genuine.
            </Trans>
          </p>
          <p>
            <Trans>Of a certificate, open its code with the camera of your phone, or here.</Trans>
          </p>
        </>
      )}
      {isScanning ? (
        <Suspense fallback={null}>
          <ScanAnother
            onText={(found) => {
              setScanned({ text: found, above: opened });
              setScanning(false);
            }}
          />
        </Suspense>
      ) : (
        <button
          type="button"
          className={text === null ? "verify-ask" : "verify-other"}
          onClick={() => setScanning(true)}
        >
          {text === null ? <Trans>Scan a certificate</Trans> : <Trans>Scan another one</Trans>}
        </button>
      )}
      <p className="verify-quiet">
        <Trans>
          It is checked on this phone. Nothing of the certificate is sent anywhere, and nothing of you is kept.
        </Trans>
      </p>
    </>
  );
}
