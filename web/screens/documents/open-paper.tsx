import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { openDocument } from "../../../modules/documents/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { documentKindWords } from "../../text/documents.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Tool } from "../../ui/x-ray-viewer/tool.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import type { Paper } from "./use-documents.ts";
import { PaperViewer } from "./paper-viewer.tsx";
import { SavePdf } from "./save-pdf.tsx";

interface OpenPaperProps {
  readonly patientId: PatientId;
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** A paper page by page, as large as the screen. */
export function OpenPaper({ patientId, paper, onClose }: OpenPaperProps) {
  const { t, i18n } = useLingui();
  const [at, setAt] = useState(0);
  const { documentId, kind, title, pages } = paper;
  const page = pages[at];
  const load = usePage(patientId, documentId, page?.fileId);
  const [number, count] = [i18n.number(at + 1), i18n.number(pages.length)];
  const says = t`Page ${number} of ${count}`;
  const name = i18n._(documentKindWords[kind]);
  return (
    <Dialog title={title === null ? name : `${name}: ${title}`} onClose={onClose}>
      {page?.is === "pdf" && <SavePdf key={page.fileId} patientId={patientId} documentId={documentId} page={page} />}
      {page?.is === "picture" && (
        <PaperViewer
          key={page.fileId}
          label={`${name}. ${says}`}
          size={{ width: page.width ?? 1, height: page.height ?? 1 }}
          load={load}
        />
      )}
      {pages.length > 1 && (
        <div className="paper-turn" role="group" aria-label={t`Pages`}>
          <Tool drawing="earlier" label={t`Page before`} blocked={at === 0} onPress={() => setAt(at - 1)} />
          <span role="status">{says}</span>
          <Tool drawing="later" label={t`Next page`} blocked={at + 1 === pages.length} onPress={() => setAt(at + 1)} />
        </div>
      )}
    </Dialog>
  );
}

/** A page never changes: turning between two of them fetches each once. */
function usePage(
  patientId: PatientId,
  documentId: Paper["documentId"],
  fileId: Paper["pages"][number]["fileId"] | undefined,
) {
  const { call } = useAtHand();
  const queries = useQueryClient();
  return useCallback(async () => {
    if (fileId === undefined) throw new Error("A paper without a page.");
    return queries.fetchQuery({
      queryKey: [openDocument.name, fileId],
      queryFn: async () => (await answerTo(call(openDocument, { patientId, documentId, fileId }))).bytes,
      staleTime: Infinity,
      gcTime: 2 * 60_000,
    });
  }, [call, queries, patientId, documentId, fileId]);
}
