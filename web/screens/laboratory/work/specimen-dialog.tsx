import { Trans, useLingui } from "@lingui/react/macro";
import { findingWords, testWords } from "../../../text/diagnosis.ts";
import { purposeWords, rejectionWords, specimenWords } from "../../../text/laboratory.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Fact, Facts } from "../../../ui/panel.tsx";
import { DrugsSaid } from "../../diagnosis/results/drugs-said.tsx";
import { Unread } from "../../diagnosis/unread.tsx";
import { PersonLine } from "../../patients/person-line.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import type { Reported } from "../report/report-draft.ts";
import { useTestNames } from "../use-test-names.ts";
import type { Opened } from "./opened.ts";
import { type Specimen, useSpecimen, type Work } from "./use-work.ts";

interface SpecimenDialogProps {
  readonly work: Work;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}

/** One specimen: what was asked, what was reported, and what may still be done with it. */
export function SpecimenDialog({ work, onOpen, onClose }: SpecimenDialogProps) {
  const { t } = useLingui();
  const read = useSpecimen(work);
  const specimen = read.data;
  return (
    <Dialog title={work.name} onClose={onClose}>
      <Unread
        waiting={read.isPending ? t`The specimen is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {specimen && (
        <>
          <Asked specimen={specimen} />
          {specimen.results.map((reported) => (
            <OneReported
              key={reported.resultId}
              reported={reported}
              onAmend={() => onOpen({ is: "amend", work: asItStands(work, specimen), amends: reported })}
            />
          ))}
          <Acts work={asItStands(work, specimen)} specimen={specimen} onOpen={onOpen} />
        </>
      )}
    </Dialog>
  );
}

/** The row may be older than what was just read. */
function asItStands(work: Work, { tests, results, received }: Specimen): Work {
  const missing = tests.filter((test) => results.every(({ finding }) => finding.test !== test));
  return { ...work, missing, receivedOn: received?.on ?? null, labNumber: received?.labNumber ?? null };
}

function Asked({ specimen }: { readonly specimen: Specimen }) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const names = useTestNames();
  const { age, sex, kind, purpose, tests, askedOn, collectedOn, note, received, rejected } = specimen;
  return (
    <>
      <p className="quiet">
        <PersonLine age={age} sex={sex} />
      </p>
      <Facts>
        <Fact term={t`Asked for`}>
          <b>{names(tests)}</b>, {shown(askedOn)}
        </Fact>
        <Fact term={t`For what`}>{i18n._(purposeWords[purpose])}</Fact>
        <Fact term={t`Specimen`}>
          {i18n._(specimenWords[kind])}, {shown(collectedOn)}
        </Fact>
        {note !== null && (
          <Fact term={t`Note`}>
            <span lang={scriptOf(note)}>{note}</span>
          </Fact>
        )}
        {received && <Fact term={t`Received`}>{shown(received.on)}</Fact>}
        {received?.labNumber && <Fact term={t`Lab number`}>{received.labNumber}</Fact>}
        {rejected && (
          <Fact term={t`Cannot be tested`}>
            {i18n._(rejectionWords[rejected.why])}, {shown(rejected.on)}
            {rejected.note !== null && <span lang={scriptOf(rejected.note)}> {rejected.note}</span>}
          </Fact>
        )}
      </Facts>
    </>
  );
}

function OneReported({ reported, onAmend }: { readonly reported: Reported; readonly onAmend: () => void }) {
  const { i18n } = useLingui();
  const { finding, called, foundOn, note } = reported;
  const day = useShownDay()(foundOn);
  const name = called ?? i18n._(testWords[finding.test]);
  return (
    <section className="lab-reported">
      <div>
        <b>{name}</b>
        <span>
          {i18n._(findingWords[finding.found])}, {day}
        </span>
        <DrugsSaid finding={finding} />
        {note !== null && <q lang={scriptOf(note)}>{note}</q>}
      </div>
      <Button onPress={onAmend}>
        <Trans>Amend</Trans>
        <span className="only-heard">{name}</span>
      </Button>
    </section>
  );
}

function Acts({ work, specimen, onOpen }: Omit<SpecimenDialogProps, "onClose"> & { readonly specimen: Specimen }) {
  if (specimen.rejected || work.missing.length === 0) return null;
  return (
    <div className="dialog-acts">
      <Button onPress={() => onOpen({ is: "reject", work })}>
        <Trans>Cannot be tested</Trans>
      </Button>
      {specimen.received ? (
        <Button look="main" icon="flask" onPress={() => onOpen({ is: "report", work })}>
          <Trans>Enter result</Trans>
        </Button>
      ) : (
        <Button look="main" icon="tick" onPress={() => onOpen({ is: "receive", work })}>
          <Trans>Received, with its day</Trans>
        </Button>
      )}
    </div>
  );
}
