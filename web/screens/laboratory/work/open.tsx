import type { Happened } from "./happened-words.tsx";
import type { Opened } from "./opened.ts";
import { ReceiveForm } from "./receive-form.tsx";
import { RejectForm } from "./reject-form.tsx";
import { ReportResult } from "./report-result.tsx";
import { SpecimenDialog } from "./specimen-dialog.tsx";

interface OpenProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
  readonly onHappened: (happened: Happened) => void;
}

/** One dialog at a time. */
export function Open({ opened, onOpen, onClose, onHappened }: OpenProps) {
  const { work } = opened;
  const done = (is: Happened["is"]) => () => onHappened({ is, work });
  switch (opened.is) {
    case "look":
      return <SpecimenDialog work={work} onOpen={onOpen} onClose={onClose} />;
    case "receive":
      return <ReceiveForm work={work} onClose={onClose} onDone={done("received")} />;
    case "reject":
      return <RejectForm work={work} onClose={onClose} onDone={done("rejected")} />;
    case "report":
      return <ReportResult work={work} amends={null} onClose={onClose} onDone={done("reported")} />;
    case "amend":
      return <ReportResult work={work} amends={opened.amends} onClose={onClose} onDone={done("amended")} />;
  }
}
