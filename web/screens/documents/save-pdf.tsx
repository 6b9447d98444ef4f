import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import { openDocument } from "../../../modules/documents/operations.ts";
import { paperFileName } from "../../../modules/documents/paper.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";
import type { Paper } from "./use-documents.ts";

interface SavePdfProps {
  readonly patientId: PatientId;
  readonly documentId: Paper["documentId"];
  readonly page: Paper["pages"][number];
}

type Refused = Extract<Answered<typeof openDocument>, { is: "refused" }>;

/** A PDF is never opened here: what it would do is for the program that opens it. */
export function SavePdf({ patientId, documentId, page: { fileId, bytes } }: SavePdfProps) {
  const { i18n } = useLingui();
  const { call } = useAtHand();
  const [is, set] = useState<"not-yet" | "on-its-way" | "saved">("not-yet");
  const [refused, setRefused] = useState<Refused | null>(null);
  const name = paperFileName(fileId);
  const mb = i18n.number(Math.max(0.1, bytes / 1_000_000), { maximumFractionDigits: 1 });

  async function save() {
    setRefused(null);
    set("on-its-way");
    const answered = await call(openDocument, { patientId, documentId, fileId });
    set(answered.is === "done" ? "saved" : "not-yet");
    if (answered.is === "refused") return setRefused(answered);
    handOut(answered.answer.bytes, name);
  }

  return (
    <div className="paper-save">
      <Button icon="copy" working={is === "on-its-way"} onPress={() => void save()}>
        <Trans>Save the PDF, {mb} MB</Trans>
      </Button>
      <p role="status">{is === "saved" && <Trans>It lies in your downloads as {name}.</Trans>}</p>
      <NotSent refused={refused}>
        <Trans>The paper is still kept. Try again.</Trans>
      </NotSent>
    </div>
  );
}
