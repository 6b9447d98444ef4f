import "./documents.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { addDocument, listDocuments } from "../../../modules/documents/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { AddDocument } from "./add-document.tsx";
import { DocumentEntry } from "./document-entry.tsx";
import { OpenPaper } from "./open-paper.tsx";
import { type Paper, useDocuments } from "./use-documents.ts";
import { WithdrawDocument } from "./withdraw-document.tsx";

/** So many are in sight; a thick file does not push the page away. */
const atFirst = 5;

/** Papers that came with the patient: letters, slips and forms, photographed or as a file. */
export function DocumentsPanel({ patientId }: { readonly patientId: PatientId }) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const may = (operation: typeof addDocument | typeof listDocuments) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const [shown, show] = useState<{ is: "adding" } | { is: "open" | "taking-back"; paper: Paper } | null>(null);
  const [all, setAll] = useState(false);
  const mayRead = may(listDocuments);
  const read = useDocuments(patientId, mayRead);
  if (!mayRead) return null;
  const papers = read.data?.documents ?? [];
  const count = i18n.number(papers.length);
  const done = () => {
    show(null);
    void read.refetch();
  };
  return (
    <Panel
      title={t`Papers`}
      act={
        may(addDocument) && (
          <Button icon="plus" onPress={() => show({ is: "adding" })}>
            <Trans>Add a paper</Trans>
          </Button>
        )
      }
    >
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data && papers.length === 0 && (
        <p className="quiet">
          <Trans>
            None yet. Here belong papers that came with the patient: a referral letter, a laboratory’s or discharge
            paper, a prescription from elsewhere, a consent form, a certificate.
          </Trans>
        </p>
      )}
      {papers.length > 0 && (
        <ul className="papers">
          {(all ? papers : papers.slice(0, atFirst)).map((paper) => (
            <DocumentEntry
              key={paper.documentId}
              patientId={patientId}
              paper={paper}
              onOpen={() => show({ is: "open", paper })}
              onTakeBack={() => show({ is: "taking-back", paper })}
            />
          ))}
        </ul>
      )}
      {!all && papers.length > atFirst && (
        <Button onPress={() => setAll(true)}>
          <Trans>Show all {count}</Trans>
        </Button>
      )}
      {shown?.is === "adding" && <AddDocument patientId={patientId} onClose={() => show(null)} onAdded={done} />}
      {shown?.is === "open" && <OpenPaper patientId={patientId} paper={shown.paper} onClose={() => show(null)} />}
      {shown?.is === "taking-back" && (
        <WithdrawDocument patientId={patientId} paper={shown.paper} onClose={() => show(null)} onDone={done} />
      )}
    </Panel>
  );
}
