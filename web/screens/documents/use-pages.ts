import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { Id } from "../../../foundation/id.ts";
import { sendDocumentFile } from "../../../modules/documents/operations.ts";
import { largestPaper, mostPages } from "../../../modules/documents/paper.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";
import type { PageIs } from "./document-draft.ts";
import { smallerPhoto } from "./smaller-photo.ts";

/** One page on its way. Its id belongs to this file: another one has another. */
export interface Page {
  readonly fileId: Id;
  readonly file: File;
  readonly is: PageIs;
  /** From 0 to 1. */
  readonly sent: number;
  /** Why it stopped, in words. */
  readonly says: string;
  /** The same file may come through when it is sent again. */
  readonly again: boolean;
}

const mayPass = ["no-network", "busy", "something-broke", "file-changed-on-the-way"];

/** The pages of a paper: one after the other is sent as soon as it is chosen. */
export function usePages(patientId: PatientId) {
  const { t, i18n } = useLingui();
  const { call, newId, drafts, sha256 } = useAtHand();
  const draftKey = `${sendDocumentFile.name} ${patientId}`;
  const [pages, setPages] = useState<readonly Page[]>(() =>
    ((drafts.get(draftKey) as readonly Page[] | undefined) ?? []).map((page) =>
      // The form was closed before it had arrived.
      page.is === "waits" || page.is === "on-its-way"
        ? { ...page, is: "stopped", says: t`It was not sent to the end.`, again: true }
        : page,
    ),
  );
  const line = useRef(Promise.resolve());
  const removed = useRef(new Set<Id>());
  useEffect(() => void drafts.set(draftKey, pages), [drafts, draftKey, pages]);

  const change = (fileId: Id, to: Partial<Page>) =>
    setPages((before) => before.map((page) => (page.fileId === fileId ? { ...page, ...to } : page)));

  async function send({ fileId, file }: Pick<Page, "fileId" | "file">) {
    if (removed.current.has(fileId)) return;
    const stop = (says: string, again: boolean) => change(fileId, { is: "stopped", says, again });
    change(fileId, { is: "on-its-way", sent: 0, says: "", again: false });
    if (sha256 === null) return stop(t`Open this page by HTTPS to send files. Your admin knows the address.`, false);
    const bytes = await smallerPhoto(file).catch(() => null);
    if (bytes === null) return stop(t`The file could not be read from this device. Choose it again.`, false);
    const tooLarge = { code: "paper-too-large", says: "", params: {} };
    if (bytes.length > largestPaper) return stop(sayRefusal(i18n, tooLarge), false);
    const answered = await call(
      sendDocumentFile,
      { patientId, fileId, sha256: await sha256(bytes) },
      { file: bytes, onProgress: (sent) => change(fileId, { sent: sent / bytes.length }) },
    );
    if (answered.is === "done" || answered.code === "already-added") return change(fileId, { is: "arrived", sent: 1 });
    stop(sayRefusal(i18n, answered), mayPass.includes(answered.code));
  }

  /** A thin network carries one page sooner than ten at once. */
  const queue = (page: Pick<Page, "fileId" | "file">) => {
    line.current = line.current.then(() => send(page));
  };

  return {
    pages,
    room: mostPages - pages.length,
    choose(files: readonly File[]) {
      const added = files
        .slice(0, mostPages - pages.length)
        .map((file): Page => ({ fileId: newId(), file, is: "waits", sent: 0, says: "", again: false }));
      setPages((before) => [...before, ...added]);
      for (const page of added) queue(page);
    },
    again(page: Page) {
      change(page.fileId, { is: "waits", says: "" });
      queue(page);
    },
    remove({ fileId }: Page) {
      removed.current.add(fileId);
      setPages((before) => before.filter((page) => page.fileId !== fileId));
    },
    /** They belong to a paper now, and the next one begins with none. */
    forget() {
      setPages([]);
    },
  };
}
