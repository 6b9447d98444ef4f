import { Trans } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { later } from "../../app/later.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

const AddReport = later(() => import("../symptoms/add-report.tsx"), "AddReport");

/** What they say of how they feel, written down beside them, with network or without. */
export function HowTheyFeelNow({ patientId }: { readonly patientId: PatientId }) {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<"no" | "told" | "severe">("no");
  return (
    <div className="caseload-feel">
      <Button wide icon="pulse" onPress={() => setAsking(true)}>
        <Trans>How do they feel?</Trans>
      </Button>
      <div role="status">
        {told !== "no" && (
          <Notice look={told === "severe" ? "attention" : "done"} inLiveRegion>
            <Trans>It is recorded.</Trans>{" "}
            {told === "severe" && <Trans>A doctor hears of it as soon as this phone has sent it.</Trans>}
          </Notice>
        )}
      </div>
      {asking && (
        <Suspense fallback={null}>
          <AddReport
            patientId={patientId}
            onClose={() => setAsking(false)}
            onKept={(severe) => {
              setAsking(false);
              setTold(severe ? "severe" : "told");
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
