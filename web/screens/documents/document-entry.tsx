import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { documentKindWords, documentWithdrawalWords } from "../../text/documents.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Paper } from "./use-documents.ts";
import { SavePdf } from "./save-pdf.tsx";

interface DocumentEntryProps {
  readonly patientId: PatientId;
  readonly paper: Paper;
  readonly onOpen: () => void;
  readonly onTakeBack: () => void;
}

/** One paper of the list: what it is, its day, who added it, and what can be done with it. */
export function DocumentEntry({ patientId, paper, onOpen, onTakeBack }: DocumentEntryProps) {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  const { kind, title, dated, pages, addedAt, by, withdrawn, mayWithdraw } = paper;
  const [first, ...others] = pages;
  const count = pages.length;
  const added = shownDay(addedAt);
  const day = dated === null ? "" : shownDay(dated);
  return (
    <li className="paper" data-withdrawn={withdrawn ? "" : undefined}>
      <div className="paper-words">
        <b>{i18n._(documentKindWords[kind])}</b>
        {title !== null && <span lang={scriptOf(title)}>{title}</span>}
        <span className="paper-about">
          {dated === null ? t`No day on it` : t`Dated ${day}`}
          {" · "}
          {t`${plural(count, { one: "# page", other: "# pages" })}`}
        </span>
        <span className="paper-about">
          <Trans>
            added on {added} by <WrittenBy by={by} />
          </Trans>
        </span>
        {withdrawn && <TakenBack withdrawn={withdrawn} />}
      </div>
      <div className="paper-acts">
        {first && first.is === "pdf" && others.length === 0 ? (
          <SavePdf patientId={patientId} documentId={paper.documentId} page={first} />
        ) : (
          <Button icon="shown" onPress={onOpen}>
            <Trans>Open</Trans>
          </Button>
        )}
        {mayWithdraw && (
          <Button look="bare" onPress={onTakeBack}>
            <Trans>Take back</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

function TakenBack({ withdrawn: { why, at, by } }: { readonly withdrawn: NonNullable<Paper["withdrawn"]> }) {
  const { i18n } = useLingui();
  const day = useShownDay()(at);
  const reason = i18n._(documentWithdrawalWords[why]);
  return (
    <span className="paper-state">
      <i className="shape shape-unknown" aria-hidden="true" />
      <span>
        <Trans>
          Taken back on {day} by <WrittenBy by={by} />: {reason}
        </Trans>
      </span>
    </span>
  );
}
