import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import type { Id } from "../../../../foundation/id.ts";
import { sendXrayFile } from "../../../../modules/diagnosis/operations.ts";
import { largestXrayFile, type NotShownBecause, xrayFileKindOf } from "../../../../modules/diagnosis/x-ray.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { useAtHand } from "../../at-hand.ts";
import { sendFilm } from "./send-film.ts";

/** A file on its way. Its id belongs to these bytes: another file has another. */
export interface Chosen {
  readonly fileId: Id;
  readonly file: File;
  readonly is: "on-its-way" | "arrived" | "stopped";
  readonly sent: number;
  /** Why it stopped, in words. */
  readonly says: string;
  /** The same file may come through when it is sent again. */
  readonly again: boolean;
  /** It arrived, and no picture can be drawn from it here: why. */
  readonly notShown: NotShownBecause | null;
}

export function useXrayFile(patientId: PatientId) {
  const { t, i18n } = useLingui();
  const atHand = useAtHand();
  const { newId, drafts, sha256 } = atHand;
  const draftKey = `${sendXrayFile.name} ${patientId}`;
  const [chosen, show] = useState<Chosen | null>(() => {
    const kept = drafts.get(draftKey) as Chosen | undefined;
    if (!kept || kept.is !== "on-its-way") return kept ?? null;
    // Its page was left before it had arrived.
    return { ...kept, is: "stopped", says: t`It was not sent to the end.`, again: true };
  });
  const newest = useRef(chosen?.fileId);

  /** Whatever is said of a file that was put aside for another is no longer shown. */
  function set(next: Chosen) {
    if (newest.current !== next.fileId) return;
    drafts.set(draftKey, next);
    show(next);
  }

  async function send(fileId: Id, file: File) {
    newest.current = fileId;
    const now: Chosen = { fileId, file, is: "on-its-way", sent: 0, says: "", again: false, notShown: null };
    const stop = (says: string, again: boolean) => set({ ...now, is: "stopped", says, again });
    set(now);
    const kind = xrayFileKindOf(file.name);
    if (kind === null) return stop(t`This is not an X-ray file. Choose a DICOM, PNG or JPEG file.`, false);
    const refuse = (code: string) => sayRefusal(i18n, { code, says: "", params: {} });
    if (file.size > largestXrayFile) return stop(refuse("x-ray-too-large"), false);
    if (sha256 === null) return stop(t`Open this page by HTTPS to send files. Your admin knows the address.`, false);
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (bytes === null) return stop(t`The file could not be read from this device. Choose it again.`, false);
    const input = { patientId, fileId, kind, sha256: await sha256(bytes) };
    const answered = await sendFilm(atHand, input, bytes, (sent) => set({ ...now, sent }));
    if (answered.is === "done" || answered.code === "already-added") {
      const notShown = answered.is === "done" ? answered.answer.notShown : null;
      return set({ ...now, is: "arrived", sent: file.size, notShown });
    }
    stop(
      sayRefusal(i18n, answered),
      ["no-network", "busy", "something-broke", "file-changed-on-the-way"].includes(answered.code),
    );
  }

  return {
    chosen,
    choose: (file: File) => void send(newId(), file),
    again: () => chosen && void send(chosen.fileId, chosen.file),
    forget: () => {
      newest.current = undefined;
      drafts.delete(draftKey);
      show(null);
    },
  };
}
