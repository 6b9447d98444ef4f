import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import { addDocument } from "../../../modules/documents/operations.ts";
import { documentKinds } from "../../../modules/documents/paper.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { documentKindWords } from "../../text/documents.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useToday } from "../patients/today.ts";
import { type DocumentDraft, type DocumentFault, documentFaults } from "./document-draft.ts";
import { PickPages } from "./pick-pages.tsx";
import { usePages } from "./use-pages.ts";

interface AddDocumentProps {
  readonly patientId: PatientId;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

type Refused = Extract<Answered<typeof addDocument>, { is: "refused" }>;

const fieldOf: Readonly<Record<DocumentFault, string>> = {
  "no-page": "photo",
  "page-on-its-way": "photo",
  "page-stopped": "photo",
  "no-kind": "kind",
  "day-to-come": "dated",
};

export function AddDocument({ patientId, onClose, onAdded }: AddDocumentProps) {
  const { t, i18n } = useLingui();
  const { call, newId, drafts } = useAtHand();
  const today = useToday();
  const pages = usePages(patientId);
  const draftKey = `${addDocument.name} ${patientId}`;
  const [draft, setDraft] = useState<DocumentDraft>(
    () =>
      (drafts.get(draftKey) as DocumentDraft | undefined) ?? { documentId: newId(), kind: "", title: "", dated: "" },
  );
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);

  const faults = documentFaults(
    draft,
    pages.pages.map(({ is }) => is),
    today,
  );
  const has = (fault: DocumentFault) => tried && faults.includes(fault);

  function write(change: Partial<DocumentDraft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setTried(true);
    setRefused(null);
    const [fault] = faults;
    if (fault !== undefined) return leadTo(fieldOf[fault]);
    const { title, dated, ...rest } = draft;
    const input = addDocument.takes.parse({
      ...rest,
      patientId,
      title: title.trim() === "" ? null : title,
      dated: dated === "" ? null : dated,
      fileIds: pages.pages.map(({ fileId }) => fileId),
    });
    setWorking(true);
    const answered = await call(addDocument, input);
    setWorking(false);
    // It came in already when it was sent first.
    if (answered.is === "refused" && answered.code !== "already-added") return setRefused(answered);
    drafts.delete(draftKey);
    pages.forget();
    onAdded();
  }

  const wrongPages = has("no-page")
    ? t`Photograph the paper, or choose its file.`
    : has("page-stopped")
      ? t`A page was not taken. Send it again or remove it.`
      : has("page-on-its-way")
        ? t`Not all pages have arrived yet. Wait a moment.`
        : null;
  return (
    <Dialog title={t`Add a paper`} onClose={onClose}>
      <form className="paper-form" noValidate onSubmit={(event) => void add(event)}>
        <Notice look="attention">
          <Trans>Never photograph an Aadhaar card. If an Aadhaar number stands on the paper, cover it first.</Trans>
        </Notice>
        <PickPages pages={pages} wrong={wrongPages} />
        <OneOf
          name="kind"
          question={t`Which paper is it?`}
          across={2}
          answers={documentKinds.map((value) => ({ value, words: i18n._(documentKindWords[value]) }))}
          chosen={draft.kind}
          wrong={has("no-kind") ? t`Choose what it is.` : null}
          onChange={(kind) => write({ kind })}
        />
        <DateField
          name="dated"
          label={t`Day on the paper`}
          optional
          max={today}
          value={draft.dated}
          wrong={has("day-to-come") ? t`Choose the day, today or earlier.` : null}
          onChange={(dated) => write({ dated })}
        />
        <TextField
          name="title"
          label={t`From whom, or about what`}
          optional
          maxLength={120}
          value={draft.title}
          onChange={(title) => write({ title })}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Add the paper</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
